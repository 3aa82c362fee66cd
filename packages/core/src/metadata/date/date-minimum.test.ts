import { expect, test } from "vitest";
import { dateMinimum } from "./date-minimum.ts";

const saidBy = (...sources: string[]) =>
  dateMinimum([
    ...sources.map((source) => ({ value: "2020-10-05", source })),
    { value: "2020-10-07", source: "text:date-line" },
  ]);

test.each([
  [["text:date-line"], "readers see it"],
  [["meta:article:published_time"], "a meta of publication"],
  [["json-ld:datePublished", "text:date-line"], "declared and printed"],
  [["json-ld:datePublished", "url:path"], "declared and in the address"],
  [["text:date-line", "json-ld:dateModified"], "printed without a label, and changed on that day"],
])("a day of %j is believed early (%s)", (sources) => {
  expect(saidBy(...sources)).toBeLessThan(0.2);
});

test.each([
  [["json-ld:datePublished"], "declared alone"],
  [["json-ld:datePublished", "json-ld:dateModified"], "declared twice by the same software"],
  [["text:updated-line", "meta:modified"], "a change"],
  [["text:prose"], "a day of the story"],
  [["url:image-path"], "the day of a picture"],
  [["json-ld:page-datePublished"], "a page of any kind"],
])("a day of %j must be surer (%s)", (sources) => {
  expect(saidBy(...sources)).toBeGreaterThanOrEqual(0.5);
});

test("the same day with another time is the same day", () => {
  const found = [
    { value: "2020-10-05T09:30", source: "json-ld:datePublished" },
    { value: "2020-10-05", source: "text:date-line" },
  ];
  expect(dateMinimum(found)).toBeLessThan(0.2);
});
