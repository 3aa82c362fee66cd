import stringWidth from "string-width";
import { expect, test } from "vitest";
import { type Column, tableOf } from "./table.ts";

const columns: readonly Column[] = [
  { head: "ID" },
  { head: "TITLE", maxWidth: 40, minWidth: 10 },
  { head: "SITE", minWidth: 6, isSecond: true },
  { head: "WORDS", align: "right", isSecond: true, noun: ["word", "words"] },
];
const rows = [
  ["a1", "A title that is longer than the narrowest of screens", "paper.example.org", "1"],
  ["b2", "橋が閉鎖された後、渡し船が再び運航を始めた", "–", "1200"],
];

function linesOf(width: number | null): string[] {
  return tableOf(columns, rows, width).trimEnd().split("\n");
}

test.each([40, 60, 80, 89, 90, 100, 120])("fits %i columns", (width) => {
  for (const line of linesOf(width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
});

test("cuts nothing where nothing bounds it", () => {
  expect(linesOf(null).join("\n")).not.toContain("…");
});

test("a narrow screen gets the rest of an item below it, numbers with their nouns", () => {
  expect(linesOf(60)).toEqual([
    "ID  TITLE",
    "a1  A title that is longer than the narrowest of screens",
    "    paper.example.org  1 word",
    "b2  橋が閉鎖された後、渡し船が再び運航を始めた",
    "    1200 words",
  ]);
});

test("what does not fit on a second line stands on a third, and is not left out", () => {
  const many: Column[] = [
    { head: "FILE" },
    { head: "TITLE", minWidth: 12, isSecond: true },
    { head: "SITE", minWidth: 9, isSecond: true },
    { head: "WORDS", isSecond: true, noun: ["word", "words"] },
    { head: "ID", isSecond: true },
  ];
  const row = ["a.html", "A title of some length", "paper.example.org", "1200", "82d75b55"];
  expect(tableOf(many, [row], 40).trimEnd().split("\n")).toEqual([
    "FILE",
    "a.html",
    "    A title of…  paper.exa…  1200 words",
    "    82d75b55",
  ]);
});

test.each([40, 70, 120])("at %i columns a cell that must be read whole is", (width) => {
  const why: Column[] = [
    { head: "FILE", minWidth: 8 },
    { head: "OUTCOME", maxWidth: 30, minWidth: 12, isWhole: true },
    { head: "TITLE", minWidth: 12, isSecond: true },
  ];
  const outcome = "rejected: unsupported (a WARC web archive); opened from gzip";
  const table = tableOf(why, [["example.warc.gz", outcome, "–"]], width);
  expect(table.replace(/\s+/g, " ")).toContain(outcome);
  for (const line of table.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
});

test("a table that fits stays a table on a narrow screen", () => {
  const [head] = tableOf(columns, [["a1", "Short", "a.example", "3"]], 60).split("\n");
  expect(head).toBe("ID  TITLE  SITE       WORDS");
});

test("wide characters and joiners keep the columns in line", () => {
  const narrow: Column[] = [{ head: "A" }, { head: "B" }];
  const table = tableOf(narrow, [
    ["👩‍🚀。", "x"],
    ["e\u0301", "y"],
    ["abcd", "z"],
  ]);
  const places = table
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => stringWidth(line.slice(0, -1)));
  expect(new Set(places).size).toBe(1);
});

test("a cell cannot forge a line", () => {
  expect(tableOf([{ head: "A" }], [["one\ntwo\u001b[2J\u202e"]]).split("\n")).toHaveLength(3);
});
