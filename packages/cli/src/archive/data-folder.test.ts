import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataFolderOf } from "./data-folder.ts";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "winnow-folder-"));
  await mkdir(join(root, ".winnow"));
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
