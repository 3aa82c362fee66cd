/** The operator's commands, as they are typed. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStack } from "@winnow/local/stack";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paragraphs, textPage } from "../support/pages.ts";
import { runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

let folder: string;
let data: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-operations-"));
  data = ["--data", join(folder, "archive"), "--json"];
  await mkdir(join(folder, "pages"));
  for (const n of [1, 2]) await writeFile(join(folder, "pages", `${n}.txt`), textPage(`Page ${n}`));
  await runWinnow(["ingest", join(folder, "pages"), ...data]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** Puts letters where SQS would, while no worker takes them. */
async function leaveLetters(...bodies: string[]): Promise<void> {
  const stack = await openStack({ dataDir: join(folder, "archive"), log: () => undefined });
  const { SendMessageCommand } = await import("@aws-sdk/client-sqs");
  for (const MessageBody of bodies) {
    const QueueUrl = stack.environment.WINNOW_DEAD_LETTER_QUEUE_URL;
    await stack.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  }
  await stack.stop();
}

function letterOf(key: string): string {
  return JSON.stringify({
    Records: [{ eventName: "ObjectCreated:Put", s3: { object: { key: encodeURIComponent(key) } } }],
  });
}

describe("winnow dlq", () => {
  test("lists, shows, drops and redrives, and says whose a letter is", async () => {
    await leaveLetters(letterOf("inbox/default/pages/1.txt"), "poison");
    const listed = (await winnowHere(["dlq", "list", ...data])).json();
    expect(listed.map(({ key, state }) => [key, state]).sort()).toEqual([
      [null, "failed"],
      ["inbox/default/pages/1.txt", "settled"],
    ]);
    const poison = String(listed.find(({ key }) => key === null)?.id);
    const shown = await winnowHere(["dlq", "show", poison, ...data]);
    expect(shown.json()).toMatchObject([{ id: poison, body: "poison" }]);

    expect((await winnowHere(["dlq", "drop", poison, ...data])).json()).toEqual([
      { drop: [poison], missing: [] },
    ]);
    expect((await winnowHere(["dlq", "drop", poison, ...data])).code).toBe(1);
    const redriven = await runWinnow(["dlq", "redrive", "--all", ...data]);
    expect(redriven.json()[0]?.redrive).toHaveLength(1);
    expect((await winnowHere(["dlq", "list", ...data])).stdout).toBe("");
  });

  test.each([
    [["dlq"], /expected list, show, redrive or drop/],
    [["dlq", "drop"], /expected ids, or --all/],
    [["dlq", "redrive", "x", "--all"], /expected ids, or --all/],
    [["dlq", "show"], /expected one id, got 0/],
    [["rebuild", "--server", "http://127.0.0.1:1"], /with --server only --anew/],
    [["editions", "list", "--server", "nowhere"], /expected an http or https URL/],
    [["reingest", "--sample", "5"], /add --dry-run/],
    [["estimate"], /expected at least one file/],
    [["estimate", ".", "--sample", "none"], /expected a whole number above 0/],
  ])("%j is refused", async (args, message) => {
    const { code, stderr } = await winnowHere(args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

test("winnow rebuild gives the same lists, over what stands and beside it", async () => {
  const listed = async () => (await winnowHere(["list", ...data])).stdout.trim().split("\n").sort();
  const before = await listed();
  expect(before).toHaveLength(2);
  expect((await runWinnow(["rebuild", ...data])).json()).toEqual([
    { copies: 2, gone: [], queued: 0 },
  ]);
  expect(await listed()).toEqual(before);
  const anew = (await runWinnow(["rebuild", "--anew", ...data])).json();
  expect(anew).toMatchObject([
    { wish: null, progress: null, editions: [{}, { state: "current" }] },
  ]);
  expect(await listed()).toEqual(before);
  const undone = (await runWinnow(["editions", "undo", ...data])).json();
  expect(undone).toMatchObject([{ editions: [{ state: "current" }, { state: "previous" }] }]);
  const removed = (await runWinnow(["editions", "remove", "2", ...data])).json();
  expect(removed).toMatchObject([{ editions: [{ number: 1, state: "current" }] }]);
  expect(await listed()).toEqual(before);
});

test("winnow estimate prices every file by a sample of them", async () => {
  const many = join(folder, "many");
  await mkdir(many);
  for (let n = 0; n < 6; n += 1) {
    const body = paragraphs(`theme ${n}`).join(`\n\nAnd ${n} of ${n * n}.\n\n`);
    await writeFile(join(many, `${n}.txt`), body);
  }
  const { code, json } = await runWinnow(["estimate", many, "--sample", "3", "--json"]);
  expect(code).toBe(0);
  const [report] = json();
  expect(report).toMatchObject({ files: 6, sampled: 3 });
  // Each page is read once, kept once, and filed: no bill is empty, and none is out of this world.
  expect(report?.dollarsPerMillion).toBeGreaterThan(5);
  expect(report?.dollarsPerMillion).toBeLessThan(100);
});
