/** What the command line says of an article that was saved twice. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ArticleDiff } from "@winnow/core/diff";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corrected, first } from "../support/market-pages.ts";
import { runWinnow } from "../support/winnow.ts";
import { winnowHere } from "../support/winnow-here.ts";

/** Child processes take their time on a machine that is busy. */
const hookTimeoutMs = 120_000;

describe("the command line on an article that was corrected", () => {
  let folder: string;
  let id: string;

  const inArchive = (args: readonly string[]) => [...args, "--data", join(folder, "archive")];
  const winnow = (...args: string[]) => winnowHere(inArchive(args));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "winnow-versions-"));
    for (const [n, body] of [first, corrected].entries()) {
      const file = join(folder, `${n + 1}.html`);
      await writeFile(file, body);
      await runWinnow(inArchive(["ingest", file]));
    }
    const listed = await winnow("list", "--json");
    id = String(listed.json()[0]?.id);
  }, hookTimeoutMs);
  afterAll(() => rm(folder, { recursive: true }));

  test("lists the versions, for people and for pipes", async () => {
    const { code, stdout } = await winnow("versions", id);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n1 .* Twelve killed at Velm market\n2 .* Fourteen killed/);
    const { json } = await winnow("versions", id, "--json");
    expect(json().map(({ number }) => number)).toEqual([1, 2]);
  });

  test("tells what changed, facts first", async () => {
    const { code, stdout } = await winnow("diff", id);
    expect(code).toBe(0);
    expect(stdout).toContain("headline    [-Twelve-] {+Fourteen+} killed at Velm market");
    expect(stdout).toMatch(/numbers +12 → 14 /);
    expect(stdout).toMatch(/names +Mara Quill → Jon Tarn /);
    expect(stdout.indexOf("names")).toBeLessThan(stdout.indexOf("At least [-12-] {+14+} people"));
    const { json } = await winnow("diff", id, "2", "1", "--json");
    expect(ArticleDiff.parse(json()[0]).numbers).toMatchObject([{ before: "14", after: "12" }]);
  });

  test("shows an earlier text", async () => {
    const { stdout } = await winnow("show", id, "--version", "1");
    expect(stdout).toContain("At least 12 people");
  });

  test.each([
    [["diff"], 2, /expected an article id/],
    [["diff", "ID", "1"], 2, /two versions or none/],
    [["diff", "ID", "1", "3"], 2, /no version 3 among 2/],
    [["diff", "ID", "1", "last"], 2, /expected a version's number/],
    [["versions", "0".repeat(32)], 2, /no article 0000/],
    [["show", "ID", "--version", "0"], 2, /expected a version's number/],
  ])("%j ends with %i: %s", async (args, code, message) => {
    const run = await winnow(...args.map((arg) => (arg === "ID" ? id : arg)));
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
  });
});
