import { describe, expect, test } from "vitest";
import { parsePage } from "../page/page.ts";
import { cleanPage } from "./html/index.ts";
import { calibrate, expectedF1, qualityOf } from "./quality.ts";
import { cleanScrape } from "./text/index.ts";
import { type Line, lineOf } from "./text-document.ts";

/** A line that a model gave a chance, kept or not. */
function line(p: number | null, isKept: boolean): Line {
  const removal = isKept ? null : { pass: "a-pass", reason: "a reason" };
  return { ...lineOf(1, "some words"), p, removal };
}

const tenWords = () => 10;
const straight = [
  [0, 0],
  [1, 1],
] as const;

describe("the expected F1", () => {
  test.each<[string, Line[], number]>([
    ["what is sure to be right is 1", [line(1, true), line(0, false)], 1],
    [
      "what is kept and likely not content counts against it",
      [line(1, true), line(0, true)],
      2 / 3,
    ],
    ["and what is removed and likely content", [line(1, true), line(1, false)], 2 / 3],
    [
      "a line that nobody judged is what the rules made of it",
      [line(null, true), line(null, false)],
      1,
    ],
    ["nothing kept is nothing", [line(0.4, false)], 0],
  ])("%s", (_, lines, expected) => {
    expect(expectedF1(lines, tenWords)).toBeCloseTo(expected);
  });

  test("long lines weigh more", () => {
    const lines = [line(1, true), line(0, true)];
    expect(expectedF1(lines, (one) => (one.p === 1 ? 90 : 10))).toBeCloseTo(180 / 190);
  });
});

describe("a calibration", () => {
  const points = [
    [0.5, 0.2],
    [0.9, 0.8],
  ] as const;
  test.each([
    [0.5, 0.2],
    [0.7, 0.5],
    [0.9, 0.8],
    [0.25, 0.1],
    [0.97, 0.8],
  ])("reads %d as %d", (expected, found) => {
    expect(calibrate(expected, points)).toBeCloseTo(found);
  });

  test("a quality has two digits", () => {
    expect(qualityOf([line(0.9, true), line(0.137, false)], tenWords, straight)).toBe(0.88);
  });
});

const sentence =
  "The ferry to Orrin Bay sailed again on Monday, after the storm had passed the islands. ";
const article = Array.from(
  { length: 8 },
  (_, n) => `${sentence}It was trip number ${n} of the week.`,
);

test("an article is surer than a page of links with a line between them", () => {
  const paragraphs = article.map((text) => `<p>${text}</p>`).join("");
  const page = `<html><body><article><h1>Ferry sails</h1>${paragraphs}</article></body></html>`;
  const links = article.map((_, n) => `<li><a href="/${n}">Story ${n} of the islands</a></li>`);
  const doubtful = `<html><body><ul>${links.join("")}</ul><div>${article[0]}</div><ul>${links.join("")}</ul></body></html>`;
  const qualityOfPage = (html: string) => cleanPage(parsePage(html)).quality;
  expect(qualityOfPage(page)).toBeGreaterThan(0.9);
  expect(qualityOfPage(doubtful)).toBeLessThan(qualityOfPage(page));
});

test("a scrape of an article is surer than a menu with a sentence in it", () => {
  const menu = Array.from({ length: 30 }, (_, n) => `Section ${n}`);
  const doubtful = [...menu, sentence, ...menu, "More stories", ...menu];
  const quality = (lines: string[]) => cleanScrape(lines.join("\n")).quality;
  expect(quality(article)).toBeGreaterThan(0.9);
  expect(quality(doubtful)).toBeLessThan(quality(article));
});
