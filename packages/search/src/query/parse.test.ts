import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxQueryLength, maxTerms } from "./bounds.ts";
import { canonicalQuery } from "./canonical.ts";
import { parseQuery } from "./parse.ts";
import type { Node } from "./tree.ts";

/** A query, its canonical form, the notices, and why the row is here. */
const rows: readonly (readonly [string, string, readonly string[], string])[] = [
  ["Night  Ferry", "night ferry", [], "case and spaces"],
  ["a b OR c", "a (b OR c)", [], "OR binds closer"],
  ["a OR b OR c", "(a OR b OR c)", [], "of three"],
  ["a OR (b c)", "(a OR (b c))", [], "with brackets"],
  ["(-a) OR b", "((-a) OR b)", [], "an exclusion as an alternative"],
  ["-a OR b", "-a b", [], "an exclusion is no alternative without brackets"],
  ["-(-a)", "-(-a)", [], "an exclusion of an exclusion"],
  ["OR OR a OR", "a", [], "an OR with nothing beside it"],
  ["a AND b", "a b", [], "AND is what standing side by side means"],
  ["((((a", "a", [], "brackets that nobody closes"],
  ["a)))) b", "a b", [], "or opens"],
  ["()", "", [], "brackets round nothing"],
  ['"unclosed phrase', '"unclosed phrase"', [], "a quote that nobody closes"],
  ["“curly” «angled» „low”", '"curly" "angled" "low"', [], "quotes of other countries"],
  ["cease-fire", '"cease fire"', [], "two words in one"],
  ["- a", "a", [], "a dash by itself"],
  ["https://paper.example/a?b=c", '"https paper example a b c"', [], "an address is a phrase"],
  [
    "constructor:x __proto__:y",
    '"constructor x" "proto y"',
    [],
    "a field that there is not is a word",
  ],
  ["TITLE:Ferry", "title:ferry", [], "fields in capitals"],
  [
    "publisher: paper",
    '"publisher" paper'.replace(/"/g, ""),
    [],
    "a field with a space behind it is a word",
  ],
  [
    'NEAR(a b) ^c {title}:d "x" NOT y',
    'near (a b) c "title d" "x" not y',
    [],
    "the engine's own syntax is words",
  ],
  [
    "after:2020 before:2020",
    "after:2020-01-01 before:2020-12-31",
    [],
    "a year's first and last day",
  ],
  ["after:2024-02 before:2024-02", "after:2024-02-01 before:2024-02-29", [], "a leap month"],
  ["after:2019 after:2020", "after:2020-01-01", [], "the narrowest of two days"],
  ["(a after:2020) OR b", "(a OR b) after:2020-01-01", [], "a day holds for all of the query"],
  ["after:soon before:2023-02-30 x", "x", ["bad-date", "bad-date"], "no such days"],
  ["-after:2020 x", "x", ["date-not-excludable"], "a day excluded"],
  ["has:Copies has:legs", "has:copies", ["bad-value"], "has: knows four values"],
  ["lang:... x", "x", ["bad-value"], "a value without a word"],
  ["ab* abc*", "ab abc*", ["prefix-too-short"], "a star wants three letters"],
  ["港* 港口*", "港* 港口*", [], "or one character of Chinese"],
  ["港", "港*", [], "which is a beginning without a star"],
  ["aaa* bbb* ccc* ddd* eee*", "aaa* bbb* ccc* ddd* eee", ["too-many-prefixes"], "four stars"],
];

describe("parseQuery", () => {
  test.each(rows)("reads %j as %j: %4$s", (text, canonical, notices) => {
    const query = parseQuery(text);
    expect(canonicalQuery(query)).toBe(canonical);
    expect(query.notices.map(({ code }) => code)).toEqual(notices);
  });

  test("says where every part stands", () => {
    const text = 'title:"night ferry" -storm (gale OR after:2020 harb*)';
    const places: string[] = [];
    const walk = (node: Node) => {
      places.push(text.slice(...node.at));
      if (node.kind === "not") walk(node.of);
      if (node.kind === "and" || node.kind === "or") node.of.forEach(walk);
    };
    const { dates, node } = parseQuery(text);
    if (node) walk(node);
    expect(places).toEqual([
      text.slice(0, -1),
      'title:"night ferry"',
      "-storm",
      "storm",
      "gale OR after:2020 harb*",
      "gale",
      "harb*",
    ]);
    expect(dates.map(({ at }) => text.slice(...at))).toEqual(["after:2020"]);
  });

  test.each([
    ["words", Array.from({ length: 40 }, (_, n) => `w${n}`).join(" "), "too-many-terms"],
    ["filters", "lang:en ".repeat(40), "too-many-terms"],
    ["days", "after:2020 ".repeat(40), "too-many-terms"],
    ["a phrase", `"${"a ".repeat(200)}"`, "phrase-too-long"],
    ["characters", "x".repeat(5000), "too-long"],
    ["brackets", `${"(".repeat(300)}a`, "too-deep"],
    ["exclusions of brackets", `${"-(".repeat(200)}a`, "too-deep"],
  ])("bounds %s and says so", (_, text, code) => {
    const { dates, node, notices, text: read } = parseQuery(text);
    const count = (of: Node | null): number =>
      of === null
        ? 0
        : "of" in of
          ? [of.of].flat().reduce((sum, one) => sum + count(one as Node), 0)
          : 1;
    expect(count(node) + dates.length).toBeLessThanOrEqual(maxTerms);
    expect(read.length).toBeLessThanOrEqual(maxQueryLength);
    expect(notices.map((notice) => notice.code)).toContain(code);
  });

  test("reads every text, and its canonical form as the same query", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'( ) - -( OR AND " “ ” * : title: author: publisher: lang: has:copies after: before:2020 2020-01'.split(
          " ",
        ),
      ),
      fc.constantFrom(
        "ferry",
        "don't",
        "ab*",
        "停火谈判",
        "国",
        "ﾌｪﾘｰ",
        "ateşkes",
        "корабль",
        "և",
        "ท่าเรือ",
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom("", " ")), { maxLength: 24 })
      .map((pieces) => pieces.flat().join(""));
    fc.assert(
      fc.property(text, (input) => {
        const query = parseQuery(input);
        const canonical = canonicalQuery(query);
        if (canonical.length > maxQueryLength || query.notices.length > 0) return;
        expect(canonicalQuery(parseQuery(canonical))).toBe(canonical);
      }),
      { numRuns: 3000 },
    );
  }, 30_000); // on a machine that may be busy
});
