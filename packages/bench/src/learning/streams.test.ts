import { expect, test } from "vitest";
import { randomOf } from "../shared/sample.ts";
import { addPage, emptyTally, figuresOf } from "./score.ts";
import { type LabelledLine, type StreamPage, streamOf } from "./streams.ts";

const always = { constant: 1, sectional: 0, sectionShare: 0, headings: 0, background: 0 };

function pageOf(story: string, shape: string): StreamPage {
  const lines = [...shape].map((label, at): LabelledLine => {
    return { text: `${story} line ${at}`, label: label as LabelledLine["label"] };
  });
  return { story, lines };
}

function textsOf(page: StreamPage | undefined): string[] {
  return page?.lines.map(({ text }) => text) ?? [];
}

const template = pageOf("frame", "bbaabab");
const article = pageOf("story", "baaab");

test("puts the template's boilerplate around and inside of another page's article", () => {
  const [page] = streamOf(template, [article], randomOf(1), always);
  expect(page?.story).toBe("story");
  expect(textsOf(page)).toEqual([
    "frame line 0",
    "frame line 1",
    "story line 1",
    "frame line 4",
    "story line 2",
    "story line 3",
    "frame line 6",
  ]);
});

test("takes what the source does not repeat from the article's own page", () => {
  const [page] = streamOf(template, [article], randomOf(1), { ...always, constant: 0 });
  const texts = textsOf(page);
  expect(texts.filter((text) => text.startsWith("frame"))).toEqual([]);
  expect(texts.toSorted()).toEqual(textsOf(article));
});

test("repeats headings of the template as content, and nothing else of its article", () => {
  const stream = streamOf(template, Array(40).fill(article), randomOf(1), {
    ...always,
    headings: 1,
  });
  const repeated = stream.flatMap(({ lines }) =>
    lines.filter(({ text, label }) => label === "a" && text.startsWith("frame")),
  );
  expect(new Set(repeated.map(({ text }) => text))).toEqual(new Set(["frame line 2"]));
  expect(repeated.length).toBeGreaterThan(10);
  expect(repeated.length).toBeLessThan(30);
});

test("counts lines of each kind that are gone, and what is left as words", () => {
  const tally = emptyTally();
  addPage(tally, article, new Set([0, 1, 2]));
  expect(figuresOf(tally)).toEqual({ removed: 0.5, lost: 1 / 3, f1: expect.closeTo(8 / 9, 5) });
});
