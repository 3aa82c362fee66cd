/** Filler that a template was left with, in scrapes and in pages. */
import { comparable } from "../text/words.ts";
import words from "./filler-words.json" with { type: "json" };
import type { Line } from "./text-document.ts";

/** The words of the passage that typesetters fill boxes with. */
const fillerWords = new Set(words);
const opening = /^\P{L}*lorem\s+ipsum/iu;
const number = /^\p{Nd}+$/u;
/** Above this share of other words somebody writes about the passage. */
const maxOtherShare = 0.25;
/** One such line may be a quotation. */
const minLines = 2;

/** The lines of filler, where several stand on the page. */
export function fillerOf<L extends Line>(lines: readonly L[]): L[] {
  const filler = lines.filter(({ source }) => opening.test(source) && isFiller(source));
  return filler.length < minLines ? [] : filler;
}

function isFiller(source: string): boolean {
  const words = comparable(source)
    .split(" ")
    .filter((word) => !number.test(word));
  const others = words.filter((word) => !fillerWords.has(word));
  return others.length <= maxOtherShare * words.length;
}
