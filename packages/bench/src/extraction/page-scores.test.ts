import { expect, test } from "vitest";
import { type PageScore, pageScoresFile, pageScoresIn } from "./page-scores.ts";

const text = { set: "wcxb", id: "7", type: "article", site: "ferry.example" } as const;
const pieces = { set: "segments", id: "a, b", type: "segments", site: "a, b" } as const;

function columnOf(f1: number): PageScore[] {
  return [
    { ...text, score: f1 },
    { ...pieces, score: [3, 1, 2] },
  ];
}

test("the file has a row a page, by set and number, and a column an extractor", () => {
  const columns = new Map([
    ["Winnow", columnOf(0.5)],
    ["Peer 1.0, slim", columnOf(0.25)],
  ]);
  expect(pageScoresFile(columns)).toBe(
    'set,id,type,site,Winnow,"Peer 1.0, slim"\n' +
      'segments,"a, b",segments,"a, b",3/1/2,3/1/2\n' +
      "wcxb,7,article,ferry.example,0.5000,0.2500\n",
  );
  const read = pageScoresIn(pageScoresFile(columns));
  expect([...read.keys()]).toEqual([...columns.keys()]);
  expect(read.get("Peer 1.0, slim")).toEqual(columnOf(0.25).toReversed());
});

test("extractors that were scored on different pages are refused", () => {
  const columns = new Map([
    ["Winnow", columnOf(0.5)],
    ["Peer", columnOf(0.5).slice(1)],
  ]);
  expect(() => pageScoresFile(columns)).toThrow("extractors were scored on different pages");
});

test("a set that nobody knows is refused", () => {
  expect(() => pageScoresIn("set,id,type,site,Winnow\nnews,1,a,b,.5\n")).toThrow(
    "no set news: wcxb or segments",
  );
});
