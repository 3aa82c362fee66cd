import { expect, test } from "vitest";
import { type Field, isExact } from "./exact.ts";

test.each<[Field, string, string | string[], string]>([
  ["title", "The Ferry – Again", "the ferry: again", "case and marks"],
  ["title", "Café Halde", "Cafe Halde", "accents"],
  ["author", "Ann Example and Bo Sample", ["Bo Sample", "Ann Example"], "the order"],
  ["author", "By Ann Example", ["Ann Example"], "the word before"],
  ["date", "2020-10-05", "2020-10-05T23:30:00-07:00", "the day as printed"],
  ["date", "2020-10-05", "October 5, 2020", "another writing"],
])("%s: %j is %j (%s)", (field, gold, value) => {
  expect(isExact(field, gold, value)).toBe(true);
});

test.each<[Field, string, string | string[], string]>([
  ["title", "The Ferry Again", "The Ferry Again | Quay Post", "the site's name"],
  ["author", "Ann Example", ["Ann Example", "Bo Sample"], "one too many"],
  ["author", "Ann Example, Bo Sample", ["Ann Example"], "one too few"],
  ["date", "2020-10-05", "2020-10-06T01:00:00Z", "the day after"],
])("%s: %j is not %j (%s)", (field, gold, value) => {
  expect(isExact(field, gold, value)).toBe(false);
});
