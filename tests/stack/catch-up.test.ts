/** The start answers first and sweeps behind, looks at what is new, and queues nothing twice. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { startEngines } from "@winnow/local/engines";
import { clientsOf, createStores, names } from "@winnow/local/resources";
import type { Stack } from "@winnow/local/stack";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textPage } from "../support/pages.ts";
import { outcomeOf, StackRoom } from "../support/stack.ts";

let room: StackRoom;

beforeEach(async () => {
  room = await StackRoom.open();
});
afterEach(() => room.close());

const noteFile = () => join(room.dataDir, "queues/swept.json");

/** Puts drops while the archive is served by engines alone, which announce nothing. */
async function putUnheard(keys: readonly string[]): Promise<void> {
  const engines = await startEngines(room.dataDir, 0, { withQueueFiles: false });
  const clients = clientsOf(engines.endpoints);
  await createStores(clients);
  for (const Key of keys) {
    const put = new PutObjectCommand({ Bucket: names.inbox, Key, Body: textPage(Key) });
    await clients.s3.send(put);
  }
  await engines.stop();
}

/** Makes a drop as old as one that came at an instant. */
async function backdate(key: string, lastModified: string): Promise<void> {
  const path = join(room.dataDir, "objects/buckets/inbox/objects", `${key}.meta.json`);
  const meta = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...meta, lastModified }));
}

/** Sets the note's instant: the clock of a worker that ended then. */
async function endedAt(instant: string): Promise<void> {
  const note = JSON.parse(await readFile(noteFile(), "utf8"));
  await writeFile(noteFile(), JSON.stringify({ ...note, through: instant }));
}

async function settled(stack: Stack, keys: readonly string[]): Promise<void> {
  for (const key of keys) await outcomeOf(stack, key);
}

const swept = () => room.log.filter(({ event }) => event === "sweep");
const requeued = () => room.log.filter(({ event }) => event === "requeued").map(({ key }) => key);

const keysOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => `inbox/a/${name}-${n}.txt`);

test("what nobody heard of is found at the next start", async () => {
  await putUnheard(keysOf("unheard", 3));
  const stack = await room.stack();
  await settled(stack, keysOf("unheard", 3));
  expect(requeued()).toEqual(keysOf("unheard", 3));
});

test.each([
  ["newer than the last worker's note", "2020-01-01T00:00:00.000Z", ["inbox/a/new.txt"]],
  ["older than it, and is not looked at", "2022-01-01T00:00:00.000Z", []],
  [
    "older than a note from the future, which is not believed",
    "2999-01-01T00:00:00.000Z",
    ["inbox/a/new.txt"],
  ],
])("a start meets a drop that is %s", async (_, noted, expected) => {
  const first = await room.stack();
  await first.caughtUp();
  await first.stop();
  await putUnheard(["inbox/a/new.txt"]);
  await backdate("inbox/a/new.txt", "2021-01-01T00:00:00.000Z");
  await endedAt(noted);
  const second = await room.stack();
  await second.caughtUp();
  expect(requeued()).toEqual(expected);
  await settled(second, expected);
});

test("drops that wait in the queue are not queued again", async () => {
  const keys = keysOf("waiting", 40);
  const first = await room.stack();
  for (const key of keys) await first.services.inbox.put(key, Buffer.from(textPage(key)));
  await first.stop();
  room.log.splice(0);
  const second = await room.stack();
  await second.caughtUp();
  expect(swept()).toMatchObject([{ queued: 0 }]);
  await settled(second, keys);
});

test.each([
  ["the table is another one", "table"],
  ["the queues are lost", "queues"],
])("everything is looked at again where %s", async (_, folder) => {
  const keys = keysOf("again", 3);
  const first = await room.stack();
  for (const key of keys) await first.services.inbox.put(key, Buffer.from(textPage(key)));
  await settled(first, keys);
  await first.caughtUp();
  await first.stop();
  await rm(join(room.dataDir, folder), { recursive: true });
  room.log.splice(0);
  const second = await room.stack();
  await second.caughtUp();
  expect(requeued()).toEqual(folder === "table" ? keys : []);
  await settled(second, keys);
});

test("a sweep that was cut short leaves no note that it saw everything", async () => {
  await putUnheard(keysOf("cut", 30));
  const first = await room.stack();
  await first.stop();
  const second = await room.stack();
  await settled(second, keysOf("cut", 30));
});
