import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRoom, dataFolderOf } from "./data-folder.ts";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "winnow-folder-"));
  await mkdir(join(root, ".winnow/objects"), { recursive: true });
  await mkdir(join(root, "a/b"), { recursive: true });
});
afterAll(() => rm(root, { recursive: true }));

test("the nearest .winnow above is taken", () => {
  expect(dataFolderOf(null, {}, join(root, "a/b"))).toEqual({
    dataDir: join(root, ".winnow"),
    exists: true,
  });
});

test.each<[named: string | null, environment: NodeJS.ProcessEnv, expected: string | null]>([
  ["own", {}, "a/own"],
  ["own", { WINNOW_DATA: "other" }, "a/own"],
  [null, { WINNOW_DATA: "other" }, "a/other"],
  [null, { WINNOW_DATA: ":memory:" }, null],
  [":memory:", {}, null],
])("--data %j with %j", (named, environment, expected) => {
  const { dataDir } = dataFolderOf(named, environment, join(root, "a"));
  expect(dataDir).toBe(expected === null ? null : join(root, expected));
});

/** Folders with what lies in them, and whether there is an archive, and room for one. */
test.each<[what: string, entries: string[], isArchive: boolean, hasRoom: boolean]>([
  ["nothing", [], false, true],
  ["what a new disk holds", ["lost+found/", ".hidden"], false, true],
  ["somebody's files", ["letter.txt"], false, false],
  ["an archive", ["objects/", "table/", "owner.lock", "log.jsonl"], true, true],
  ["an archive whose table was deleted", ["objects/"], true, true],
  ["an archive that another process just makes", ["owner.lock"], true, true],
])("a folder with %s", async (what, entries, isArchive, hasRoom) => {
  const folder = join(root, what);
  await mkdir(folder);
  for (const entry of entries) {
    await (entry.endsWith("/") ? mkdir(join(folder, entry)) : writeFile(join(folder, entry), ""));
  }
  expect(dataFolderOf(folder).exists).toBe(isArchive);
  if (hasRoom) expect(() => checkRoom(folder)).not.toThrow();
  else expect(() => checkRoom(folder)).toThrow(/holds "letter.txt", and no archive/);
});
