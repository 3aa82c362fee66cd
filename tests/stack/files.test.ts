/** One bad file stops nothing: it is named and set aside, everything else goes on, and the exit tells. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DeleteObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { dropFiles, settle } from "@winnow/operations/drop-files";
import { Level } from "level";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textPage } from "../support/pages.ts";
import { outcomeOf, StackRoom } from "../support/stack.ts";
import { serveWinnow } from "../support/winnow.ts";

let room: StackRoom;

beforeEach(async () => {
  room = await StackRoom.open();
});
afterEach(() => room.close());

function writePages(count: number): string {
  const folder = join(room.folder, "pages");
  mkdirSync(folder);
  for (let n = 0; n < count; n += 1) writeFileSync(join(folder, `${n}.txt`), page(n));
  return folder;
}

const page = (n: number) => textPage(`Page ${n} of the archive`);

const rawFolder = () => join(room.dataDir, "objects/buckets/raw/objects/raw");

/** The first raw copy's files. */
function someRawCopy(ending: string): string {
  const name = readdirSync(rawFolder()).find((file) => file.endsWith(ending));
  return join(rawFolder(), String(name));
}

test("metadata of no bytes is named and made again, and commands go on", async () => {
  await room.run("ingest", writePages(3));
  truncateSync(someRawCopy(".meta.json"), 0);
  const listed = await room.run("list", "--copies", "--json");
  expect(listed.stderr).toMatch(/set aside: raw\/raw\/[0-9a-f]{64}: /);
  expect(listed.stderr).not.toMatch(/\n\s+at /);
  expect([listed.code, listed.json.length]).toEqual([1, 3]);
  const again = await room.run("list", "--copies", "--json");
  expect([again.code, again.json.length]).toEqual([0, 3]);
});

test("a raw copy that was damaged is named, and all others are rebuilt", async () => {
  await room.run("ingest", writePages(3));
  const path = someRawCopy(".data");
  const bytes = readFileSync(path);
  bytes.fill(0, 10, 17);
  writeFileSync(path, bytes);
  const rebuilt = await room.run("rebuild", "--json");
  expect(rebuilt.stderr).toMatch(/set aside: raw\/raw\/[0-9a-f]{64}: its bytes are not/);
  expect(rebuilt.stderr).not.toMatch(/\n\s+at /);
  expect([rebuilt.code, rebuilt.json]).toMatchObject([1, [{ copies: 2 }]]);
  // Its drop lies in the inbox still, and is read again from there.
  const stack = await room.stack();
  await stack.caughtUp();
  for (let n = 0; n < 3; n += 1) await outcomeOf(stack, `inbox/default/pages/${n}.txt`);
});

test.each(["CURRENT", "MANIFEST"])("a table whose %s is damaged says the way out", async (name) => {
  await room.run("ingest", writePages(2));
  const folder = join(room.dataDir, "table");
  const file = String(readdirSync(folder).find((found) => found.startsWith(name)));
  writeFileSync(join(folder, file), "no such thing");
  const listed = await room.run("list");
  expect(listed.code).toBe(1);
  expect(listed.stderr).toMatch(
    /table: .*table cannot be read .*delete that folder and run winnow/,
  );
  expect(listed.stderr).not.toMatch(/\n\s+at /);
});

test("a table that the system does not let be opened is not called damaged", async () => {
  await (await room.stack()).stop();
  const other = new Level(join(room.dataDir, "table"));
  await other.open();
  await expect(room.stack()).rejects.toThrow(/table cannot be opened .* It is not damaged/);
  await other.close();
  expect((await room.stack()).setAside).toEqual([]);
});

test("keys that XML or a file system cannot hold are listed, read and settled", async () => {
  const keys = ["inbox/k/cr\rhere.txt", "inbox/k/lf\nhere.txt", `inbox/k/${"k".repeat(600)}.txt`];
  const before = await room.stack();
  for (const [n, key] of keys.entries()) await before.services.inbox.put(key, Buffer.from(page(n)));
  for (const key of keys) await outcomeOf(before, key);
  await before.stop();
  const after = await room.stack();
  const listed: string[] = [];
  for await (const { key } of after.services.inbox.list()) listed.push(key);
  expect(listed).toEqual(keys.toSorted());
  expect(after.setAside).toEqual([]);
});

test("a file that is larger than the engine takes at once is uploaded in parts", async () => {
  const path = join(room.folder, "large.bin");
  writeFileSync(path, randomBytes(12 * 1024 * 1024));
  const { services } = await room.stack();
  const drop = () => Array.fromAsync(dropFiles(services, [{ path, key: "inbox/a/large.bin" }]));
  const [dropped] = await drop();
  const found = await services.inbox.head("inbox/a/large.bin");
  expect(found).toMatchObject({ sizeBytes: 12 * 1024 * 1024, etag: dropped?.etag });
  const read = await services.inbox.read(
    { key: "inbox/a/large.bin", versionId: null, etag: null },
    20_000_000,
  );
  expect(Buffer.compare(Buffer.from(read?.bytes ?? []), readFileSync(path))).toBe(0);
  // It is there: the same bytes are not put again.
  await drop();
  expect(await services.inbox.head("inbox/a/large.bin")).toEqual(found);
});

test("file names that are not UTF-8, or very long, go in with the others", async () => {
  const folder = writePages(1);
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9, 0x31])]), page(1));
  writeFileSync(join(folder, `${"n".repeat(245)}.txt`), page(2));
  const { code, json } = await room.run("ingest", folder, "--json");
  expect(json.map(({ outcome }) => outcome)).toEqual(["archived", "archived", "archived"]);
  expect(code).toBe(0);
});

test("a file that cannot be read is named, and the others go in", async () => {
  const { services } = await room.stack();
  const folder = writePages(1);
  const bad = (last: number) => Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([last])]);
  for (const last of [0xe8, 0xe9]) writeFileSync(bad(last), page(last));
  const files = [
    { path: join(folder, "missing.txt"), key: "inbox/a/missing.txt" },
    { path: join(folder, "x\ufffd"), key: "inbox/a/twins" },
    { path: join(folder, "0.txt"), key: "inbox/a/0.txt" },
  ];
  const dropped = await Array.fromAsync(dropFiles(services, files));
  const settled = await Array.fromAsync(settle(services, dropped));
  expect(settled).toMatchObject([
    { key: "inbox/a/missing.txt", failure: { error: expect.stringMatching(/ENOENT/) } },
    { key: "inbox/a/twins", failure: { error: expect.stringMatching(/2 files of that name/) } },
    { key: "inbox/a/0.txt", outcomes: [{ outcome: "archived" }] },
  ]);
});

test("what is told of a file later counts, and is waited for", async () => {
  const { services } = await room.stack();
  const file = { path: join(writePages(1), "0.txt"), key: "inbox/a/0.txt" };
  const drop = async (about = {}) => {
    const dropped = await Array.fromAsync(dropFiles(services, [{ ...file, about }]));
    const [settled] = await Array.fromAsync(settle(services, dropped));
    return settled?.outcomes.map(({ url, capturedAt }) => [url, capturedAt]) ?? [];
  };
  const [[, droppedAt] = []] = await drop();
  const told = ["https://paper.example.org/förry", "2020-10-05T09:30:00.000Z"];
  const about = { url: told[0], capturedAt: told[1] };
  const read = ["https://paper.example.org/f%C3%B6rry", told[1]];
  expect(await drop(about)).toEqual([read]);
  // Told again, or told less: nothing is put again.
  for (const same of [about, {}]) {
    expect((await drop(same)).sort()).toEqual([read, [null, droppedAt]].sort());
  }
});

test("a drop that is deleted before it is read has its outcome", async () => {
  const stack = await room.stack();
  const { s3 } = stack.clients;
  const busy = Array.from({ length: 20 }, (_, n) =>
    s3.send(new PutObjectCommand({ Bucket: "inbox", Key: `inbox/a/${n}`, Body: page(n) })),
  );
  await Promise.all(busy);
  const gone = { Bucket: "inbox", Key: "inbox/a/gone" };
  await s3.send(new PutObjectCommand({ ...gone, Body: page(99) }));
  await s3.send(new DeleteObjectCommand(gone));
  expect(await outcomeOf(stack, gone.Key)).toMatchObject({ outcome: "rejected", reason: "gone" });
});

test("a range that ends before it begins is an empty page, by every way", async () => {
  const stack = await room.stack();
  const url = "https://rangepress.example.org/a";
  const body = Buffer.from(page(1).replace("Skip to content", "Published 7 March 2024"));
  await stack.services.inbox.put("inbox/r/a.txt", body, { url });
  await outcomeOf(stack, "inbox/r/a.txt");
  const days = "from=2024-03-20&to=2024-03-05";
  const cursor = Buffer.from(`2024-03-01#${"0".repeat(32)}`).toString("base64url");
  for (const query of [
    days,
    `publisher=example.org&${days}`,
    `publisher=example.org&from=2024-03-20&cursor=${cursor}`,
    `from=2024-03-20&cursor=${cursor}`,
  ]) {
    const answer = await fetch(`${stack.urls.api}/articles?${query}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ articles: [] });
  }
});

test("what fails in the background is told by who serves", async () => {
  await room.run("ingest", writePages(1));
  const ofIndex = join(room.dataDir, "objects/buckets/raw/objects/search");
  rmSync(ofIndex, { recursive: true, force: true });
  writeFileSync(ofIndex, ""); // no file of the index can be written below it
  const stop = await serveWinnow(room.dataDir, "winnow: in the background: Error: ");
  await stop();
});
