/** Taking an ending off a word. */
import type { Endings } from "./endings.ts";

const sorted = new WeakMap<Endings, readonly string[]>();

/** The word without its longest ending; the word itself where it has none. */
export function strip(word: string, rule: Endings): string {
  let endings = sorted.get(rule);
  if (!endings) {
    endings = [...new Set(rule.endings)].sort((a, b) => b.length - a.length);
    sorted.set(rule, endings);
  }
  for (const ending of endings) {
    if (word.length - ending.length >= rule.least && word.endsWith(ending)) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}
