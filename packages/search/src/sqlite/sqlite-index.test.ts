import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeSearchIndex } from "../testing/contract.ts";
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
