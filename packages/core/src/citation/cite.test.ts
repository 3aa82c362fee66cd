import { expect, test } from "vitest";
import { bibtex } from "./bibtex.ts";
import type { Cited } from "./cited.ts";
import { csl } from "./csl.ts";
import { plain } from "./plain.ts";
import { ris } from "./ris.ts";

const cited: Cited = {
  title: "Prices & wages {up} 5%: a_b",
  authors: ["Mara Quill", "Sand and Gravel Desk"],
  publisher: "The Torsvik Courier",
  publishedOn: ["2020", "10", "05"],
  url: "https://paper.example.org/a_b?c=1&d={2}",
  capturedAt: "2020-10-06T09:30:00.000Z",
  language: "en",
  isArticle: true,
  textHash: "a".repeat(64),
  rawKey: `raw/${"b".repeat(64)}`,
  articleId: "c".repeat(32),
};
const bare: Cited = {
  ...cited,
  authors: [],
  publisher: null,
  publishedOn: [],
  url: null,
  language: null,
};

test("BibTeX escapes what TeX would read, and splits no name in two", () => {
  expect(bibtex(cited)).toBe(
    [
      "@misc{quill2020_cccccccc,",
      "  author = {Mara Quill and Sand {and} Gravel Desk},",
      "  title = {{Prices \\& wages \\{up\\} 5\\%: a\\_b}},",
      "  howpublished = {The Torsvik Courier},",
      "  year = {2020},",
      "  month = {10},",
      "  day = {5},",
      "  url = {https://paper.example.org/a_b?c=1&d=%7B2%7D},",
      "  urldate = {2020-10-06},",
      "  language = {en},",
      `  note = {Captured 2020-10-06T09:30:00.000Z; text sha256:${cited.textHash}; raw copy ${cited.rawKey}}`,
      "}",
    ].join("\n"),
  );
});

test("RIS has a line for each author and ends its record", () => {
  const lines = ris(cited).split("\r\n");
  expect(lines).toContain("AU  - Mara Quill");
  expect(lines).toContain("DA  - 2020/10/05");
  expect([lines[0], lines.at(-1)]).toEqual(["TY  - NEWS", "ER  - "]);
});

test("CSL JSON parses, with dates in parts", () => {
  expect(JSON.parse(csl(cited))).toMatchObject([
    { type: "article-newspaper", issued: { "date-parts": [[2020, 10, 5]] }, URL: cited.url },
  ]);
});

test("what nobody knows is left out", () => {
  expect(bibtex(bare)).not.toMatch(/author|year|url =|null|\{\}/);
  expect(ris(bare)).not.toMatch(/AU|PY|UR|null/);
  expect(csl(bare)).not.toMatch(/author|issued|URL|null/);
  expect(plain(bare)).toMatch(/^“Prices & wages \{up\} 5%: a_b” \(Captured /);
});
