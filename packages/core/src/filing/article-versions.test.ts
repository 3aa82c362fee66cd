import { describe, expect, test } from "vitest";
import type { Version } from "../records/version.ts";
import { type ArticleVersions, VersionRef } from "../records/version.ts";
import { versionOf } from "../testing/sample-version.ts";
import { findVersion, orderVersions } from "./article-versions.ts";
import { type OwnedSighting, timelineOf } from "./timeline.ts";

/** A filed version: its name is its hash's first digits and its day of capture. */
function filed(name: string, wordCount = 100): Version {
  const { articleId: _, number: __, textHash: ___, isCurrent: ____, ...rest } = versionOf(name);
  const { url, raw, capturedAt: _____, text, ...fields } = rest;
  const blocks = [{ text, role: null, at: 1, chance: 1 }];
  return {
    textHash: name.padEnd(64, "0"),
    extraction: { ...fields, blocks, wordCount },
    raw,
    url,
    givenUrl: url,
    collection: "c",
    first: { at: dayOf(name), captureId: name.padEnd(32, "0") },
  };
}

function dayOf(name: string): string {
  return `2020-10-${name.slice(-2)}T00:00:00.000Z`;
}

/** The versions in order, as if each had been saved once, or as a timeline of names says. */
function ordered(
  all: readonly Version[],
  current: string,
  saves: readonly string[] = all.map(({ textHash }) => textHash.replace(/0+$/, "")),
): ArticleVersions {
  const timeline = timelineOf(
    saves.map((name, n) => sighting(all, name, n)),
    null,
  );
  return orderVersions("a".repeat(32), all, current.padEnd(64, "0"), timeline);
}

function sighting(all: readonly Version[], name: string, n: number): OwnedSighting {
  const textHash = name.padEnd(64, "0");
  const version = all.find((each) => each.textHash === textHash);
  const fields = { title: null, byline: null, publishedAt: null, modifiedAt: null };
  const wordCount = version?.extraction.wordCount ?? 1;
  return {
    at: `2020-10-${String(n + 1).padStart(2, "0")}T00:00:00.000Z`,
    captureId: String(n).repeat(32),
    ownId: "a".repeat(32),
    ...{ collection: "c", key: name, rawSha256: "", release: "1", address: null, rejected: null },
    seen: { ...fields, textHash, wordCount, publisher: null, agency: null, language: null },
  };
}

test("versions are numbered by first capture, whatever order they are read in", () => {
  const { all } = ordered([filed("cc03"), filed("aa01"), filed("bb02")], "bb02");
  expect(
    all.map(({ number, textHash, isCurrent }) => [number, textHash.slice(0, 4), isCurrent]),
  ).toEqual([
    [1, "aa01", false],
    [2, "bb02", true],
    [3, "cc03", false],
  ]);
});

describe("the usual pair", () => {
  const stub = (name: string) => filed(name, 10);
  test.each([
    [[filed("aa01"), filed("bb02")], "bb02", [1, 2], "the two last"],
    [[filed("aa01"), filed("bb02"), stub("cc03")], "bb02", [1, 2], "not the stub that came later"],
    [[filed("aa01"), stub("bb02"), filed("cc03")], "cc03", [1, 3], "not the stub in between"],
    [[stub("aa01"), filed("bb02")], "bb02", [1, 2], "the stub, if there is nothing else"],
    [
      [filed("aa01"), stub("bb02"), stub("cc03")],
      "aa01",
      [1, 3],
      "what came last, if the first stands",
    ],
  ])("%#", (all, current, expected) => {
    const { usual } = ordered(all, current);
    expect([usual?.from.number, usual?.to.number]).toEqual(expected);
  });

  test("of a text that came back is the one that it replaced", () => {
    const { usual } = ordered([filed("aa01"), filed("bb02")], "aa01", ["aa01", "bb02", "aa01"]);
    expect([usual?.from.number, usual?.to.number]).toEqual([2, 1]);
  });

  test("of a single text is none", () => {
    expect(ordered([filed("aa01")], "aa01").usual).toBeNull();
  });
});

describe("a version is named", () => {
  const versions = ordered([filed("aa01"), filed("aa0102"), filed("bb03")], "bb03");
  test.each<[ref: string, expected: string | null, why: string]>([
    ["1", "aa01", "by its number"],
    ["bb0300", "bb03", "by the beginning of its hash"],
    ["aa01".padEnd(64, "0"), "aa01", "by its hash"],
    ["4", null, "a number over the last"],
    ["bb0400", null, "a hash of no version"],
    ["123456", null, "six digits are the beginning of a hash"],
  ])("%s is %s: %s", (ref, expected) => {
    expect(findVersion(versions, ref)?.textHash ?? null).toBe(expected?.padEnd(64, "0") ?? null);
  });

  test("by a beginning that fits one alone", () => {
    const twins = ordered([filed("aabbcc01"), filed("aabbcc02")], "aabbcc02");
    expect(() => findVersion(twins, "aabbcc")).toThrow(/begins 2 hashes/);
  });

  test.each(["0", "", "-1", "bb03", "BB0300", "latest"])("never as %j", (ref) => {
    expect(VersionRef.safeParse(ref).success).toBe(false);
  });
});
