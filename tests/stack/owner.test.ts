/** Who serves a data folder: one process at a time, whoever comes, ends or is killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textPage } from "../support/pages.ts";
import { eventually, finished, killed, outcomeOf, StackRoom } from "../support/stack.ts";

const holder = fileURLToPath(new URL("../support/hold-stack.ts", import.meta.url));

let room: StackRoom;
const holders: ChildProcess[] = [];

beforeEach(async () => {
  room = await StackRoom.open();
});
afterEach(async () => {
  for (const child of holders.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) await killed(child);
  }
  await room.close();
});

/** A process that opens the archive and stays; resolves with what it says when it is up. */
async function hold(role: "reader" | "worker"): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [holder, room.dataDir, role]);
  holders.push(child);
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  await eventually(async () => (said.includes("\n") ? said : null));
  return { child, said: said.trim() };
}

function writePages(folder: string, count: number): string {
  const path = join(room.folder, folder);
  mkdirSync(path);
  for (let n = 0; n < count; n += 1) {
    writeFileSync(join(path, `${n}.txt`), textPage(`${folder}, page ${n}`));
  }
  return path;
}

const page = (theme: string) => Buffer.from(textPage(theme));

test("of stacks that are opened at one instant one serves, and the others join", async () => {
  const stacks = await Promise.all(Array.from({ length: 4 }, () => room.stack()));
  expect(stacks.filter(({ isJoined }) => !isJoined)).toHaveLength(1);
  expect(new Set(stacks.map(({ urls }) => urls.s3)).size).toBe(1);
});

test("commands that start at one instant all do their work", async () => {
  const folders = ["one", "two", "three"].map((name) => writePages(name, 4));
  const runs = await Promise.all(folders.map((folder) => room.run("ingest", folder, "--json")));
  for (const { code, json, stderr } of runs) {
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([code, json.length]).toEqual([0, 4]);
  }
});

test("a guest goes on when the process that it joined ends, and serves others then", async () => {
  const owner = await room.stack();
  const guest = await room.stack();
  const other = await room.stack();
  await owner.stop();
  await guest.services.inbox.put("inbox/a/after.txt", page("After the owner ended"));
  expect(await outcomeOf(guest, "inbox/a/after.txt")).toMatchObject({ outcome: "archived" });
  expect(await outcomeOf(other, "inbox/a/after.txt")).toMatchObject({ outcome: "archived" });
  expect([guest.isJoined, other.isJoined].sort()).toEqual([false, true]);
});

test("many requests that lose the owner together are all answered", async () => {
  const owner = await room.stack();
  const guest = await room.stack();
  const puts = Array.from({ length: 40 }, (_, n) =>
    guest.services.inbox.put(`inbox/a/${n}.txt`, page(`Put ${n}`)),
  );
  await Promise.all([owner.stop(), ...puts]);
  const keys: string[] = [];
  for await (const { key } of guest.services.inbox.list()) keys.push(key);
  expect(keys).toHaveLength(40);
});

test("a guest goes on when the process that it joined is killed", async () => {
  const { child, said } = await hold("worker");
  expect(said).toBe("owner");
  const guest = await room.stack();
  expect(guest.isJoined).toBe(true);
  await killed(child);
  await guest.services.inbox.put("inbox/a/after.txt", page("After the owner was killed"));
  expect(await outcomeOf(guest, "inbox/a/after.txt")).toMatchObject({ outcome: "archived" });
  expect(guest.isJoined).toBe(false);
});

test("the lock of a killed process is free at once", async () => {
  const { child } = await hold("worker");
  await killed(child);
  const stack = await room.stack();
  expect(stack.isJoined).toBe(false);
});

test("a command that joined another's stack finishes its work when that is killed", async () => {
  const first = room.launch("ingest", writePages("first", 30), "--json");
  const firstLine = new Promise((resolve) => first.stdout?.once("data", resolve));
  await firstLine;
  const second = finished(room.launch("ingest", writePages("second", 20), "--json"));
  await eventually(async () => {
    const reader = await room.stack({ role: "reader" });
    const { next } = await reader.services.catalogue.articles({ limit: 1, copies: "show" });
    const isUnderWay = (await reader.services.inbox.head("inbox/default/second/3.txt")) !== null;
    await reader.stop();
    return isUnderWay || next === undefined ? true : null;
  });
  await killed(first);
  const { code, json, stderr } = await second;
  expect(stderr).not.toMatch(/ECONN|\n\s+at /);
  expect(code).toBe(0);
  expect(json.map(({ outcome }) => outcome)).toEqual(Array(20).fill("archived"));
});

test("a reader starts no queue, no worker and no sweep", async () => {
  const worker = await room.stack();
  await worker.services.inbox.put("inbox/a/x.txt", page("A page"));
  await outcomeOf(worker, "inbox/a/x.txt");
  await worker.stop();
  room.log.splice(0);
  const reader = await room.stack({ role: "reader" });
  const { articles } = await reader.services.catalogue.articles({ limit: 5, copies: "show" });
  expect(articles).toHaveLength(1);
  expect(reader.urls.api).toBeNull();
  await expect(reader.services.queue.depth()).rejects.toThrow(/does not exist/);
  expect(room.log).toEqual([]);
});

test("a reader makes way for a worker, and reads on as its guest", async () => {
  const reader = await room.stack({ role: "reader" });
  expect(reader.isJoined).toBe(false);
  const worker = await room.stack();
  expect(worker.isJoined).toBe(false);
  await worker.services.inbox.put("inbox/a/x.txt", page("A page"));
  await outcomeOf(worker, "inbox/a/x.txt");
  expect(await outcomeOf(reader, "inbox/a/x.txt")).toMatchObject({ outcome: "archived" });
  expect(reader.isJoined).toBe(true);
});

test("a worker makes no way for anybody", async () => {
  const worker = await room.stack();
  const asked = await fetch(`${worker.urls.s3}/_winnow/yield`, { method: "POST" });
  expect(asked.status).toBe(202);
  expect((await room.stack()).isJoined).toBe(true);
});

test("a note that points to nobody, or to another program, is not believed", async () => {
  const worker = await room.stack();
  const { s3, dynamo, api } = worker.urls;
  await worker.stop();
  const other = await room.stack({ dataDir: join(room.folder, "other") });
  const note = { id: crypto.randomUUID(), pid: process.pid, role: "worker", dynamo, api };
  for (const place of [s3, other.urls.s3]) {
    const json = JSON.stringify({ ...note, s3: place, sqs: place });
    writeFileSync(join(room.dataDir, "running.json"), json);
    const stack = await room.stack();
    expect(stack.isJoined).toBe(false);
    await stack.stop();
  }
});
