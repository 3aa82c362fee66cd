import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { describeSearchIndex } from "../testing/contract.ts";
import { idOf, sampleDocument } from "../testing/sample-documents.ts";
import { SqliteIndex } from "./sqlite-index.ts";

const folder = mkdtempSync(join(tmpdir(), "winnow-search-"));
let files = 0;
const freshPath = () => {
  files += 1;
  return join(folder, `index-${files}`);
};

afterAll(() => rmSync(folder, { recursive: true }));

describeSearchIndex("the index in a SQLite file", {
  open: async () => SqliteIndex.open(freshPath()),
  openSnapshot: async (bytes) => SqliteIndex.openBytes(bytes, freshPath()),
});

test("gives up the words and the room of what was removed, in its own file, too", async () => {
  const path = freshPath();
  const index = SqliteIndex.open(path);
  const put = Array.from({ length: 300 }, (_, n) =>
    sampleDocument(n, {
      text: `zyxqvand${n} ${Array.from({ length: 99 }, (_, at) => `w${n}x${at}`).join(" ")}`,
    }),
  );
  await index.apply({ put, remove: [] });
  await index.optimize();
  const full = statSync(path).size;
  await index.apply({ put: [], remove: put.slice(1).map(({ id }) => ({ id, revision: 2 })) });
  await index.optimize();
  expect(readFileSync(path).includes("zyxqvand1")).toBe(false);
  expect(statSync(path).size).toBeLessThan(full / 2);
  await index.close();
  const beside = readdirSync(folder).filter((name) =>
    name.startsWith(path.split("/").at(-1) ?? "-"),
  );
  expect(beside).toHaveLength(1); // no journal, no WAL
});

test("remembers no result beyond a change", async () => {
  const index = SqliteIndex.open(":memory:");
  const told = async () => {
    const { total } = await index.overview("plain");
    return [total, await index.count("plain")];
  };
  await index.apply({ put: [sampleDocument(1)], remove: [] });
  expect(await told()).toEqual([1, 1]);
  await index.apply({ put: [sampleDocument(2)], remove: [] });
  expect(await told()).toEqual([2, 2]);
  await index.apply({ put: [], remove: [{ id: idOf(1), revision: 2 }] });
  expect(await told()).toEqual([1, 1]);
  await index.close();
});

test("opens a file that nobody may write to, and writes nothing", async () => {
  const path = freshPath();
  const index = SqliteIndex.open(path);
  await index.apply({ put: [sampleDocument(1)], remove: [] });
  await index.close();
  const before = readFileSync(path);
  const reader = SqliteIndex.open(path, { readOnly: true });
  expect(await reader.count("plain")).toBe(1);
  await expect(reader.apply({ put: [], remove: [{ id: idOf(1), revision: 2 }] })).rejects.toThrow(
    "read only",
  );
  await reader.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each([
  ["no index", "not a database", /not a database/],
  ["nothing, to be read only", "", /no such table/],
])("refuses a file that is %s", (_, content, message) => {
  const path = freshPath();
  writeFileSync(path, content);
  expect(() => SqliteIndex.open(path, { readOnly: true })).toThrow(message);
});
