/** The release names the cleaner by its content: what changes the one changes the other. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filingRelease, release } from "@winnow/core/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  deriveRelease,
  hashesFile,
  hashesModule,
  type ReleaseHashes,
  repository,
} from "../../packages/core/release/derive.ts";

test("the release is that of the cleaner as it stands; else: npm run release", () => {
  const written = readFileSync(join(repository, hashesFile), "utf8");
  expect(written.replaceAll("\r\n", "\n")).toBe(hashesModule(deriveRelease()));
});

test("the names are a number and eight digits each", () => {
  expect(release).toMatch(/^\d+-[0-9a-f]{8}$/);
  expect(filingRelease).toMatch(/^\d+-[0-9a-f]{8}$/);
  expect(release).not.toBe(filingRelease);
});

describe("of a copy of the cleaner", () => {
  let root: string;
  let before: ReleaseHashes;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "winnow-release-"));
    cpSync(join(repository, "packages/core/src"), join(root, "packages/core/src"), {
      recursive: true,
    });
    cpSync(join(repository, "package-lock.json"), join(root, "package-lock.json"));
    before = deriveRelease(root);
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const add = (text: string) => (content: string) => `${content}${text}`;
  const dated = (content: string) =>
    content.replace(/("node_modules\/entities": \{\s+"version": ")/, "$19");
  const windows = (content: string) => content.replaceAll("\n", "\r\n");

  test.each([
    ["clean/html/passes.ts", add("\n"), ["reads"], "the list of passes"],
    ["clean/html/passes/trim-edges.ts", add("\n// Otherwise."), ["reads"], "a pass"],
    ["metadata/models/title.json", add(" "), ["reads"], "a model"],
    ["clean/filler-words.json", add(" "), ["reads"], "phrases"],
    ["../../../package-lock.json", dated, ["reads"], "a package that a package stands on"],
    ["filing/file-capture.ts", add("\n"), ["files"], "the filing protocol"],
    ["dedup/decide.ts", add("\n"), ["files"], "what counts as a duplicate"],
    ["text/words.ts", add("\n"), ["reads", "files"], "what both stand on"],
    ["clean/html/passes.ts", windows, [], "line endings"],
    ["clean/shape.test.ts", add("\n"), [], "a test"],
    ["catalogue/list-articles.ts", add("\n"), [], "what reads the archive"],
    ["records/release.ts", add("\n"), [], "the name itself"],
  ])("%s: what changes is %s", (file, change, expected, _why) => {
    const path = join(root, "packages/core/src", file);
    const content = readFileSync(path, "utf8");
    writeFileSync(path, change(content));
    try {
      expect(change(content)).not.toBe(content);
      const after = deriveRelease(root);
      const changed = (["reads", "files"] as const).filter((half) => after[half] !== before[half]);
      expect(changed).toEqual(expected);
    } finally {
      writeFileSync(path, content);
    }
  });
});
