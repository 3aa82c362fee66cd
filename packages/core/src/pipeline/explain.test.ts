import { expect, test } from "vitest";
import { choicesOf, learnedPass, linesExplained } from "./explain.ts";
import { inspect } from "./extract.ts";

const paragraph =
  "The ferry company said on Monday that the night boat will sail again from the first of May.";

const page = `<!doctype html><html lang="en"><head><title>The night boat sails again</title>
<meta property="og:title" content="The night boat sails again"></head><body><nav><a href="/">Home</a></nav>
<article><h1>The night boat sails again</h1>${`<p>${paragraph}</p>`.replace("Monday", "Monday morning")}
<p>${paragraph} Tickets are sold at the harbour office, which opens at seven in the morning.</p>
<p>Write to our desk with what you know of this.</p></article></body></html>`;

const inspection = inspect({
  bytes: new TextEncoder().encode(page),
  url: "https://paper.example.org/ferry",
  capturedAt: "2020-05-01T10:00:00.000Z",
  contentType: null,
});

test("a line that the archive leaves out counts as removed, by what was learned", () => {
  const kept = linesExplained(inspection, []).filter(({ removal }) => removal === null);
  const text = kept.at(-1)?.text ?? "";
  const reason = "in 7 stories of the source";
  const explained = linesExplained(inspection, [{ text, reason }]);
  expect(explained.filter(({ removal }) => removal?.pass === learnedPass)).toMatchObject([
    { text, removal: { reason } },
  ]);
});

test("what was removed already keeps its own reason", () => {
  const removed = linesExplained(inspection, []).filter(({ removal }) => removal !== null);
  const learned = removed.map(({ text, source }) => ({ text: text || source, reason: "learned" }));
  const explained = linesExplained(inspection, learned);
  expect(explained.filter(({ removal }) => removal?.pass === learnedPass)).toEqual([]);
});

test("of the candidates of a field one is chosen at most, and it is the record's", () => {
  const { extracted } = inspection;
  const record = extracted.kind === "article" ? extracted.extraction : null;
  const choices = choicesOf(inspection).filter(({ field }) => field === "title");
  expect(choices.length).toBeGreaterThan(1);
  expect(choices.filter(({ chosen }) => chosen !== null)).toMatchObject([
    { value: record?.title?.value, source: record?.title?.source },
  ]);
});

test("a page that was not read offers nothing", () => {
  const unread = inspect({
    bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37]),
    url: null,
    capturedAt: "2020-05-01T10:00:00.000Z",
    contentType: null,
  });
  expect(choicesOf(unread)).toEqual([]);
  expect(linesExplained(unread, [{ text: "a", reason: "b" }])).toEqual([]);
});
