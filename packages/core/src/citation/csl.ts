/** CSL JSON: a list of one item, as citation processors take it (CSL 1.0.2, csl-data.json). */
import { type Cited, noteOf } from "./cited.ts";

/** Writes the item. Names are literal: which part is the family's no byline says. */
export function csl(cited: Cited): string {
  const { authors, title, publisher, publishedOn, url, capturedAt, language, isArticle } = cited;
  const item = {
    id: cited.articleId,
    type: isArticle ? "article-newspaper" : "webpage",
    title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    ...(publisher ? { "container-title": publisher } : {}),
    ...(publishedOn.length > 0 ? { issued: dateOf(publishedOn) } : {}),
    accessed: dateOf(capturedAt.slice(0, 10).split("-")),
    ...(url ? { URL: url } : {}),
    ...(language ? { language } : {}),
    note: noteOf(cited),
  };
  return JSON.stringify([item], null, 2);
}

function dateOf(parts: readonly string[]) {
  return { "date-parts": [parts.map(Number)] };
}
