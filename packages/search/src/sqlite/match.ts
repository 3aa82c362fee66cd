/** A plan as an expression of FTS5. Everything of the query's text stands inside quotes. */
import type { PlanNode } from "../index/index.ts";
import { everyArticle } from "./schema.ts";

/** Columns of words: a beginning of a word must not meet a label. */
const wordColumns = "{title body names}";

export function matchOf(node: PlanNode): string {
  switch (node.kind) {
    case "label":
      return label(node.token);
    case "words": {
      const phrases = node.phrases.map((phrase) => quote(phrase.join(" ")));
      if (node.isPrefix) phrases[0] = `${phrases[0]} *`;
      const columns = node.column ?? (node.isPrefix ? wordColumns : null);
      const any = phrases.length === 1 ? (phrases[0] as string) : `(${phrases.join(" OR ")})`;
      return columns === null ? any : `${columns} : ${any}`;
    }
    case "or":
      return `(${node.of.map(matchOf).join(" OR ")})`;
    case "none-of":
      return `(${label(everyArticle)} NOT (${node.of.map(matchOf).join(" OR ")}))`;
    default: {
      const all = `(${node.of.map(matchOf).join(" AND ")})`;
      return node.not.length === 0 ? all : `(${all} NOT (${node.not.map(matchOf).join(" OR ")}))`;
    }
  }
}

function label(token: string): string {
  return `labels : ${quote(token)}`;
}

function quote(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** Says whether a plan has words to rank by. */
export function hasWords(node: PlanNode | null): boolean {
  if (node === null) return false;
  if (node.kind === "words") return true;
  return (node.kind === "and" || node.kind === "or") && node.of.some(hasWords);
}
