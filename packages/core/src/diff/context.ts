/** The context of a fact, for a reader who sees the fact alone. */
import { type Token, textOf } from "./words/tokens.ts";

/** The words around a place. */
export function contextOf(tokens: readonly Token[], from: number, to: number): string {
  const start = Math.max(0, from - contextTokens);
  const end = Math.min(tokens.length, to + contextTokens);
  const text = textOf(tokens.slice(start, end)).replace(/\s+/g, " ").slice(0, maxContextLength);
  return `${start > 0 ? "… " : ""}${text}${end < tokens.length ? " …" : ""}`;
}

const contextTokens = 7;
const maxContextLength = 160;
