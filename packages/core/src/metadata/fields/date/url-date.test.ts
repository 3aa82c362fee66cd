import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { readPageFacts } from "../../../page/page-facts.ts";
import { ruleInput } from "../../engine/rule-input.ts";
import { imageDates, urlDates } from "./url-date.ts";

const inputOf = (url: string | null, html = "") =>
  ruleInput({
    facts: readPageFacts(parsePage(html)),
    lines: [],
    url,
    capturedAt: "2021-01-01T00:00:00Z",
  });

test.each([
  ["https://example.org/2020/10/05/bridge", "folders of the year, the month and the day"],
  ["https://example.org/bridge-20201005.html", "one number"],
  ["https://example.org/news/05-10-2020", "the day first"],
])("reads a day off %s (%s)", (url) => {
  expect(urlDates(inputOf(url)).map(({ value }) => value)).toEqual(["2020-10-05"]);
});

test.each([
  ["https://example.org/2020/10/bridge", "a month alone"],
  ["https://example.org/bridge-2020-2021", "two years"],
  ["https://example.org/31-31-2020", "no day of the calendar"],
  ["https://example.org/a?day=2020-10-05", "a question, which may ask for any day"],
])("reads no day off %s (%s)", (url) => {
  expect(urlDates(inputOf(url))).toEqual([]);
});

test("reads the day under which the page's picture is filed", () => {
  const html = '<meta property="og:image" content="https://example.org/files/2020/10/05/a.png">';
  expect(imageDates(inputOf(null, html)).map(({ value }) => value)).toEqual(["2020-10-05"]);
});
