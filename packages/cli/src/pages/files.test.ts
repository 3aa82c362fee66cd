import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesToDrop } from "./files.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "winnow-files-"));
});
afterEach(() => rm(root, { recursive: true }));

async function keysOf(names: readonly string[], named: readonly string[]): Promise<string[]> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), name);
  }
  const files = await filesToDrop(
    named.map((name) => join(root, name)),
    "c",
  );
  return files.map(({ key }) => key.replace("inbox/c/", "").replace(/.*winnow-files-\w+/, "ROOT"));
}

test.each<[what: string, files: string[], named: string[], expected: string[]]>([
  ["a folder", ["pages/a.html", "pages/b/c.html"], ["pages"], ["pages/a.html", "pages/b/c.html"]],
  ["a page in a folder of its own", ["pages/a/source.html"], ["pages"], ["pages/a.html"]],
  [
    "equal names in two folders",
    ["x/a.html", "y/a.html"],
    ["x/a.html", "y/a.html"],
    ["a.html", "y/a.html"],
  ],
  [
    "a page beside a folder of its name",
    ["p/a.html", "p/a/source.html"],
    ["p"],
    ["p/a.html", "ROOT/p/a.html"],
  ],
  [
    "the same, the folder of the page alone",
    ["a.html", "a/source.html"],
    ["a.html", "a"],
    ["a.html", "ROOT/a.html"],
  ],
])("keys of %s", async (_, files, named, expected) => {
  expect(await keysOf(files, named)).toEqual(expected);
});

test("a file that is named twice is dropped once", async () => {
  expect(await keysOf(["pages/a.html"], ["pages", "pages/a.html"])).toHaveLength(1);
});
