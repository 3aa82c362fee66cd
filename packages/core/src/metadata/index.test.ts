import { expect, test } from "vitest";
import { parsePage } from "../page/page.ts";
import { capturedAt, ld, page } from "../testing/sample-pages.ts";
import { candidatesOf, readPageFacts } from "./index.ts";

test("agreement of several sources raises confidence", () => {
  const meta = '<meta property="article:published_time" content="2020-10-05">';
  const alone = page(meta).publishedAt;
  const agreed = page(meta + ld({ "@type": "Article", datePublished: "2020-10-05" })).publishedAt;
  expect(agreed?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
});

test("candidates keep what lost, with its source", () => {
  const facts = readPageFacts(parsePage(`<title>Bridge</title><h1>Bridge over Barrow</h1>`));
  const { title } = candidatesOf({ facts, lines: [], url: null, capturedAt });
  expect(title.map(({ value }) => value)).toContain("Bridge");
});
