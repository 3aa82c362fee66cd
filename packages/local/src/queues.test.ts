import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadParts } from "./objects/fauxqs-parts.ts";
import { openQueues, type Queues } from "./queues.ts";
import { Asides } from "./set-aside.ts";

const parts = await loadParts();

let dataDir: string;
let asides: Asides;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "winnow-queues-"));
  asides = new Asides(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const open = () => openQueues(parts, join(dataDir, "queues"), asides);
const queueOf = ({ engine }: Queues) =>
  engine.getQueueByName("q") ??
  engine.createQueue("q", "http://127.0.0.1/0/q", "arn:aws:sqs:x:0:q");
const waiting = (queues: Queues) => queueOf(queues).inspectMessages();

test("what a process had in hand when it died is ready for the next, and counted", () => {
  const first = open();
  queueOf(first);
  for (const body of ["1", "2", "3"]) first.send("q", body);
  expect(queueOf(first).dequeue(2)).toHaveLength(2);
  first.close();
  const next = open();
  const { ready, inflight } = waiting(next);
  expect(inflight).toEqual([]);
  expect(ready.map(({ body }) => body)).toEqual(["1", "2", "3"]);
  expect(ready.map((message) => message.approximateReceiveCount)).toEqual([1, 1, 0]);
  next.close();
});

test("the bodies of a queue are all that are not settled", () => {
  const queues = open();
  queueOf(queues);
  for (const body of ["1", "2", "3"]) queues.send("q", body);
  const [inHand] = queueOf(queues).dequeue(2);
  queueOf(queues).deleteMessage(String(inHand?.ReceiptHandle));
  expect(queues.bodies("q").sort()).toEqual(["2", "3"]);
  expect(queues.bodies("nowhere")).toEqual([]);
  expect(() => queues.send("nowhere", "x")).toThrow(/no queue nowhere/);
  queues.close();
});

test("queues that are damaged are set aside, and begin anew", () => {
  const first = open();
  queueOf(first);
  first.send("q", "1");
  first.close();
  rmSync(join(dataDir, "queues"), { recursive: true });
  open().close();
  writeFileSync(join(dataDir, "queues", "fauxqs.db"), "no database, but long enough".repeat(400));
  const next = open();
  expect(asides.all).toMatchObject([{ what: "queues", why: expect.stringMatching(/begin anew/) }]);
  queueOf(next);
  next.send("q", "2");
  expect(next.bodies("q")).toEqual(["2"]);
  next.close();
});
