import { describe, expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { capturedAt, linesOf, prose, type SampleLine } from "../../../testing/sample-pages.ts";
import { columnsOf, measure, rankingInput, readPageFacts } from "../../index.ts";
import { bylineRanking } from "./index.ts";

const columns = columnsOf(bylineRanking);

/** One measure of all bylines of a page, by their keys. */
function measured(
  name: string,
  html: string,
  lines: readonly SampleLine[] = [],
  url = "https://news.example.org/ferries/bridge",
): Record<string, number> {
  const facts = readPageFacts(parsePage(html));
  const input = rankingInput({ facts, lines: linesOf(lines), url, capturedAt });
  const { rows, features } = measure(bylineRanking, input);
  const at = columns.indexOf(name);
  return Object.fromEntries(
    rows.map(({ key }, row) => [key, features[row * columns.length + at] ?? Number.NaN]),
  );
}

const title: SampleLine = ["title", "Bridge reopens"];
const heading = "<h1>Bridge reopens</h1>";

describe("described", () => {
  test("is 1 for those of whom a line tells", () => {
    const lines = [title, "By Ann Example", "By Bo Sample", prose, "Ann Example is a sailor."];
    expect(measured("described", heading, lines)).toEqual({ "ann example": 1, "bo sample": 0 });
  });

  test("is 0 where the line stands above the headline", () => {
    const lines = ["Ann Example is a sailor.", title, "By Ann Example", prose];
    expect(measured("described", heading, lines)).toEqual({ "ann example": 0 });
  });
});

test.each([
  ["Ann Example, Ferry Editor", "a role in its line", 1],
  ["Ann Example", "a role below", 1],
])("role-beside of %j is known (%s)", (line, _, value) => {
  const lines = [title, line, "Senior reporter of the Quay Post", prose];
  expect(Object.values(measured("role-beside", heading, lines))).toEqual([value]);
});

test("role-beside is 0 where the next line is prose or tells no role", () => {
  expect(measured("role-beside", heading, [title, "Ann Example", "October 5, 2020"])).toEqual({
    "ann example": 0,
  });
  const long = `The editor said: ${prose}`;
  expect(measured("role-beside", heading, [title, "Ann Example", long])).toEqual({
    "ann example": 0,
  });
});

test("topic is 1 for what the page files itself under", () => {
  const metas = '<meta property="article:section" content="Quay Life">';
  const lines = [title, "Quay Life", "Ann Example", "Ferries", prose];
  expect(measured("topic", metas + heading, lines)).toEqual({ "quay life": 1, "ann example": 0 });
});

test("part-of-declared and part-of-visible tell who is named with others", () => {
  const html = `<meta name="author" content="Ann Example">${heading}`;
  const lines = [title, "By Ann Example and Bo Sample", prose];
  const both = "ann example|bo sample";
  expect(measured("part-of-visible", html, lines)).toEqual({ "ann example": 1, [both]: 0 });
  expect(measured("part-of-declared", html, lines)).toEqual({ "ann example": 0, [both]: 0 });
});

test("part is 1 only where every place names more", () => {
  const metas =
    '<meta name="author" content="Ann Example"><meta name="author" content="Bo Sample">';
  const lines = [title, "By Ann Example", prose];
  expect(measured("part", metas + heading, lines)).toEqual({
    "ann example": 0,
    "ann example|bo sample": 0,
    "bo sample": 1,
  });
});

test("own-site and leads-to-name compare a name with addresses", () => {
  const link = '<a rel="author" href="/about/">Ann Example</a>';
  const profile = '<a rel="author" href="/author/ann-example">Ann Example</a>';
  const own = "https://annexample.example.org/a";
  expect(measured("own-site", heading + link, [], own)).toEqual({ "ann example": 2 });
  expect(measured("own-site", heading + link, [], "https://quay.test/a")).toEqual({
    "ann example": 0,
  });
  expect(measured("leads-to-name", heading + link)).toEqual({ "ann example": 0 });
  expect(measured("leads-to-name", heading + profile)).toEqual({ "ann example": 1 });
});
