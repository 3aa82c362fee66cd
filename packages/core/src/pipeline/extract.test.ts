import { expect, test } from "vitest";
import { createPipeline, extract } from "./extract.ts";

const url = "https://paper.example.org/stage";
const prose =
  "The ferry office of Marrow opened a second landing stage, and the mayor thanked the divers. ";
const page = (head: string) =>
  new TextEncoder().encode(
    `<!doctype html><html>${head}<title>The second landing stage</title><article><h1>The second landing stage</h1>${`<p>${prose}</p>`.repeat(6)}</article>`,
  );
const comment = `<!-- Page saved with SingleFile \n url: ${url} \n saved date: Mon Mar 04 2024 10:00:00 GMT+0100 (CET)\n-->`;
const late = "2026-01-01T00:00:00.000Z";
const capture = { url: null, capturedAt: late, contentType: null };

test("takes address and time from a page whose dropper gave none, and says so", () => {
  expect(extract({ ...capture, bytes: page(comment) })).toMatchObject({
    url,
    capturedAt: "2024-03-04T09:00:00.000Z",
    notes: ["address and time taken from the comment of SingleFile"],
  });
});

test("believes the dropper before the page", () => {
  const given = { url: "https://example.org/other", capturedAt: late, isDated: true };
  const bytes = page(comment);
  expect(extract({ ...capture, ...given, bytes })).toMatchObject({
    url: given.url,
    capturedAt: late,
    notes: [],
  });
});

test("files a page out of a web archive under the outlet's address and the archive's instant", () => {
  const replay = `https://web.archive.org/web/20240304090000/${url}`;
  const extracted = extract({
    ...capture,
    url: replay,
    bytes: page(`<link rel="canonical" href="${replay}">`),
  });
  expect(extracted).toMatchObject({ url, capturedAt: "2024-03-04T09:00:00.000Z" });
  expect(extracted).toHaveProperty("extraction.canonicalUrl.value", url);
  expect(extracted).toHaveProperty("extraction.publisher.value.domain", "example.org");
});

test("does not believe a page that was saved after it was dropped", () => {
  const early = "2020-01-01T00:00:00.000Z";
  const extracted = extract({ ...capture, capturedAt: early, bytes: page(comment) });
  expect(extracted).toMatchObject({ url, capturedAt: early });
});

test("reads a field by the rules that it was made of, and the others by the committed ones", () => {
  const bytes = page('<meta name="description" content="A landing stage, opened.">');
  const found = {
    name: "test",
    confidence: 0.5,
    find: () => [{ value: "Another.", raw: "another" }],
  };
  const { extract: otherwise } = createPipeline({ rules: { description: [found] } });
  expect(extract({ ...capture, bytes })).toHaveProperty(
    "extraction.description.value",
    "A landing stage, opened.",
  );
  const extracted = otherwise({ ...capture, bytes });
  expect(extracted).toHaveProperty("extraction.description", {
    value: "Another.",
    raw: "another",
    source: "test",
    confidence: 0.5,
  });
  expect(extracted).toHaveProperty("extraction.title.value", "The second landing stage");
});

test("keeps what a page says of itself where it is no article", () => {
  const head = '<meta property="article:published_time" content="2020-03-02T09:00:00Z">';
  const bytes = new TextEncoder().encode(
    `<!doctype html><html><head>${head}<title>The second landing stage</title></head><p>Soon.</p></html>`,
  );
  const extracted = extract({ ...capture, bytes });
  expect(extracted).toMatchObject({ kind: "rejected", reason: "too-short" });
  expect(extracted).toHaveProperty("metadata.title.value", "The second landing stage");
  expect(extracted).toHaveProperty("metadata.publishedAt.value", "2020-03-02T09:00:00Z");
});

test("bytes that nothing reads say nothing", () => {
  const extracted = extract({ ...capture, bytes: new TextEncoder().encode("%PDF-1.7\n%âãÏÓ") });
  expect(extracted).toMatchObject({ kind: "rejected", metadata: null });
});
