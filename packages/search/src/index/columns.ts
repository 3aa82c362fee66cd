/** The columns of an index: what a document's words stand in, for every engine the same. */
import { scan } from "../tokens/index.ts";
import type { IndexedDocument } from "./document.ts";
import { labelTokens } from "./labels.ts";

/** The tokens of a document by column. */
export interface TokenColumns {
  title: string[];
  body: string[];
  names: string[];
  labels: string[];
}

/** How much a word weighs by where it stands: a headline says what an article is about. */
export const columnWeights = { title: 8, body: 1, names: 4, labels: 0 } as const;

/**
 * Tokens of one text, some 30,000 pages of a book. What is longer is data, and one document must
 * not fill an index.
 */
const maxBodyTokens = 200_000;

/** Stands between two names, so that no phrase reaches from one to the next. */
const nameGap = ":";

/** Reads the words of a document. */
export function tokenColumns(document: IndexedDocument): TokenColumns {
  const names = document.byline.flatMap((name, at) => [
    ...(at > 0 ? [nameGap] : []),
    ...bounded(name),
  ]);
  return {
    title: bounded(document.title ?? ""),
    body: bounded(document.text),
    names,
    labels: labelTokens(document),
  };
}

function bounded(text: string): string[] {
  const tokens: string[] = [];
  scan(text, (token) => {
    if (tokens.length < maxBodyTokens) tokens.push(token);
  });
  return tokens;
}
