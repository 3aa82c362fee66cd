import { expect, test } from "vitest";
import { dateMinimum } from "./date-minimum.ts";

const other = { value: "2020-10-07", source: "text:date-line", lines: 1 };
const saidBy = (...sources: string[]) =>
  dateMinimum([...sources.map((source) => ({ value: "2020-10-05", source, lines: 2 })), other]);
type Place = {
  lines?: number;
  texts?: number;
  inHead?: boolean;
  label?: "published" | "modified" | "other";
};
const standing = (place: Place) =>
  dateMinimum([{ value: "2020-10-05", source: "text:date-line", ...place }, other]);

test.each([
  [["text:date-line"], "readers see it"],
  [["meta:article:published_time"], "a meta of publication"],
  [["json-ld:datePublished", "text:date-line"], "declared and printed"],
  [["json-ld:datePublished", "url:path"], "declared and in the address"],
  [["text:date-line", "json-ld:dateModified"], "printed without a label, and changed on that day"],
])("a day of %j is believed early (%s)", (sources) => {
  expect(saidBy(...sources)).toBe(0.1);
});

test("a day of a time element must be a little surer", () => {
  expect(saidBy("html:time")).toBe(0.18);
  expect(saidBy("text:date-line", "html:time")).toBe(0.1);
});

test("a far day that only a change declares as well is far", () => {
  const found = [
    { value: "2020-10-05", source: "html:time", texts: 340 },
    { value: "2020-10-05", source: "meta:modified" },
  ];
  expect(dateMinimum(found)).toBe(0.27);
});

test.each([
  [["text:updated-line", "meta:modified"], "a change"],
  [["text:prose"], "a day of the story"],
  [["url:image-path"], "the day of a picture"],
  [["meta:date"], "a meta of the last change on some pages"],
])("a day of %j must be surer (%s)", (sources) => {
  expect(saidBy(...sources)).toBe(0.35);
});

test.each([
  [["json-ld:datePublished"], "declared alone"],
  [["json-ld:datePublished", "json-ld:dateModified"], "declared twice by the same software"],
  [["json-ld:page-datePublished"], "a page of any kind"],
])("a day of %j must be surest (%s)", (sources) => {
  expect(saidBy(...sources)).toBe(0.55);
});

test.each<[Place, number, string]>([
  [{ lines: 40 }, 0.27, "below the article"],
  [{ lines: -30 }, 0.27, "far above the headline"],
  [{ texts: 200 }, 0.27, "an element far below"],
  [{}, 0.27, "a page whose headline is nowhere"],
  [{ lines: 15 }, 0.1, "not farther than an opening goes"],
  [{ texts: 30 }, 0.1, "an element as near"],
  [{ lines: 40, inHead: true }, 0.1, "below a repeated headline"],
  [{ lines: 40, label: "published" }, 0.1, "at the foot, and called that of publication"],
  [{ lines: 40, label: "modified" }, 0.27, "at the foot, and called that of a change"],
])("a printed day at %j is believed from %d (%s)", (place, least) => {
  expect(standing(place)).toBe(least);
});

test("a far day that software declares as well is believed early", () => {
  const found = [
    { value: "2020-10-05", source: "meta:published" },
    { value: "2020-10-05", source: "text:date-line", lines: 90 },
  ];
  expect(dateMinimum(found)).toBe(0.1);
});

test("the same day with another time is the same day", () => {
  const found = [
    { value: "2020-10-05T09:30", source: "json-ld:datePublished" },
    { value: "2020-10-05", source: "text:date-line", lines: 1 },
  ];
  expect(dateMinimum(found)).toBe(0.1);
});
