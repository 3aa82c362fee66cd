/** Numbers: every token with a digit in it, be it a count, a date, a price or the name of a thing. */
import type { Mention } from "./mention.ts";
import { numberKey, type Token } from "./tokens.ts";

export function numbersIn(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap((token, from) => {
    if (token.kind !== "number") return [];
    return [{ text: token.text, key: numberKey(token), from, to: from + 1, isSure: true }];
  });
}
