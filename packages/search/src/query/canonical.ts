/** A query written the one way that all queries of its meaning-by-shape are written. */
import { languagesOfLetters } from "../forms/index.ts";
import { queryTokens } from "../tokens/index.ts";
import type { Node, Query, Words } from "./tree.ts";

const quotes = /["“”„«»]/gu;

/** The canonical form: reading it gives the same tree, writing that the same text. */
export function canonicalQuery({ node, dates }: Query): string {
  const parts = node === null ? [] : [write(node, true)];
  for (const field of ["after", "before"] as const) {
    const days = dates
      .filter((date) => date.field === field)
      .map(({ day }) => day)
      .sort();
    // The narrowest holds for all.
    const narrowest = field === "after" ? days.at(-1) : days[0];
    if (narrowest !== undefined) parts.push(`${field}:${narrowest}`);
  }
  return parts.join(" ");
}

function write(node: Node, isOutermost = false): string {
  switch (node.kind) {
    case "words":
      return writeWords(node);
    case "filter":
      return `${node.field}:${value(node.value)}`;
    case "not":
      return `-${node.of.kind === "not" ? `(${write(node.of)})` : write(node.of)}`;
    default: {
      const text = node.of.map((part) => bracketed(part, node.kind)).join(joints[node.kind]);
      return isOutermost && node.kind === "and" ? text : `(${text})`;
    }
  }
}

const joints = { and: " ", or: " OR " } as const;

/** An exclusion among alternatives stands in brackets, or it would be one of the whole. */
function bracketed(part: Node, within: "and" | "or"): string {
  return within === "or" && part.kind === "not" ? `(${write(part)})` : write(part);
}

function writeWords({ field, isExact, isPrefix, raw, tokens }: Words): string {
  const joinedTokens = tokens.join(" ");
  // Pairs of characters do not read back as they were, and some letters tell a word's language.
  const isPlain =
    String(queryTokens(joinedTokens)) === String(tokens) && !languagesOfLetters(raw)[0];
  const words = isPlain ? joinedTokens : raw.normalize("NFC").replace(quotes, " ").trim();
  const text = isExact || tokens.length > 1 || words === "OR" ? `"${words}"` : words;
  return `${field === null ? "" : `${field}:`}${text}${isPrefix ? "*" : ""}`;
}

function value(raw: string): string {
  const plain = raw.replace(quotes, " ").trim();
  return /^[^\s()*-][^\s()*]*$/u.test(plain) ? plain : `"${plain}"`;
}
