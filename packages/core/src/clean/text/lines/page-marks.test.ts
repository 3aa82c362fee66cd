import { expect, test } from "vitest";
import { readScrape } from "./scrape.ts";

const one = "The council of Norfield voted on Friday to turn the mill into a library.";
const two = "Work is due to begin in the autumn, and will take about eighteen months.";
const three = "The architect expects that children will read there before the next winter.";

/** What is left of three pages, each closed by a line, and what was taken. */
function paged(...marks: [string, string, string]) {
  const source = [one, marks[0], two, marks[1], three, marks[2]].join("\n");
  const { lines } = readScrape(source);
  return {
    left: lines.filter(({ removal }) => removal === null).map(({ text }) => text),
    reasons: lines.flatMap(({ removal }) => removal?.reason ?? []),
  };
}

test.each([
  ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"],
  ["Seite 1 von 3", "Seite 2 von 3", "Seite 3 von 3"],
  ["Página 4", "Página 5", "Página 6"],
  ["p. 1/3", "p. 2/3", "p. 3/3"],
  ["- 7 -", "- 8 -", "- 9 -"],
  ["1 / 3", "2 / 3", "3 / 3"],
  ["Страница 1 из 3", "Страница 2 из 3", "Страница 3 из 3"],
  ["Sayfa 1 / 3", "Sayfa 2 / 3", "Sayfa 3 / 3"],
  ["صفحه ۱ از ۳", "صفحه ۲ از ۳", "صفحه ۳ از ۳"],
  ["עמוד 1 מתוך 3", "עמוד 2 מתוך 3", "עמוד 3 מתוך 3"],
  ["第1页 共3页", "第2页 共3页", "第3页 共3页"],
  ["1/3ページ", "2/3ページ", "3/3ページ"],
  ["पृष्ठ १", "पृष्ठ २", "पृष्ठ ३"],
])("takes %j, %j, %j for the numbers of pages", (...marks) => {
  expect(paged(...marks)).toEqual({
    left: [one, two, three],
    reasons: Array(3).fill("number of a page"),
  });
});

test.each([
  ["Chapter 1", "Chapter 2", "Chapter 3", "headings"],
  ["Step 1 of 3", "Step 2 of 3", "Step 3 of 3", "steps"],
  ["1", "2", "3", "places of a ranking"],
  ["Page 12", "Page 3", "Page 40", "references, in no order"],
  ["Page 1 of 3", "Page 2 of 4", "Page 3 of 5", "counts of several documents"],
  ["2021", "2022", "2023", "years"],
  ["Page 2 tells of the mill", "Page 3 of it is torn out", "Page 4", "sentences"],
  ["Page 1 of 3", "", "", "one number alone"],
])("keeps %j, %j, %j: %s", (...row) => {
  const marks = row.slice(0, 3) as [string, string, string];
  expect(paged(...marks).left.length).toBe(3 + marks.filter((mark) => mark !== "").length);
});

test("takes the running head beside the numbers, and mends the sentence that they stood in", () => {
  const head = "Norfield Gate Report";
  const source = `${head}\n${one}\nWork is due to begin in the\nPage 1 of 3\n${head}\nautumn of next year.\nPage 2 of 3\n${head}\n${three}\nPage 3 of 3`;
  const { lines } = readScrape(source);
  expect(lines.filter(({ removal }) => removal === null).map(({ text }) => text)).toEqual([
    head,
    one,
    "Work is due to begin in the autumn of next year.",
    three,
  ]);
  expect(lines.filter(({ removal }) => removal?.reason.startsWith("running")).length).toBe(2);
});

test("leaves a line beside the numbers that only one page has", () => {
  expect(readScrape(`${one}\nPage 1\nA subhead\n${two}\nPage 2`).trace().length).toBe(2);
});
