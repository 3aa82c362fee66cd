/** Where phrases stand in a text as its readers see it. */
import { type PlacedToken, placedTokens } from "../tokens/index.ts";
import type { MarkedPhrase } from "./terms.ts";

/** A marked part of a text, in UTF-16 units; the last is excluded. */
export interface Mark {
  from: number;
  to: number;
  /** Which of the phrases it is. */
  phrase: number;
}

/** Units of a text that are looked through: a long book. */
const maxScanned = 1_000_000;

/** Marks of a page full of hits; nobody reads more of one text. */
const maxMarks = 2_000;

/** Finds the phrases in a text, in its order; marks never overlap. */
export function marksIn(text: string, phrases: readonly MarkedPhrase[]): Mark[] {
  const tokens = placedTokens(text.slice(0, maxScanned));
  const byFirst = new Map<string, number[]>();
  const beginnings: number[] = [];
  for (const [index, { isPrefix, tokens: words }] of phrases.entries()) {
    const [first] = words;
    if (first === undefined) continue;
    if (isPrefix && words.length === 1) beginnings.push(index);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), index]);
  }
  const marks: Mark[] = [];
  for (const [at, { token }] of tokens.entries()) {
    const candidates = [...(byFirst.get(token) ?? []), ...beginnings];
    let longest: Mark | null = null;
    for (const index of candidates) {
      const end = endOf(tokens, at, phrases[index] as MarkedPhrase);
      if (end === null || end <= (longest?.to ?? 0)) continue;
      longest = { from: (tokens[at] as PlacedToken).from, to: end, phrase: index };
    }
    if (longest) addMark(marks, longest);
    if (marks.length >= maxMarks) break;
  }
  return marks;
}

function endOf(tokens: readonly PlacedToken[], at: number, phrase: MarkedPhrase): number | null {
  const last = phrase.tokens.length - 1;
  for (const [index, word] of phrase.tokens.entries()) {
    const token = tokens[at + index]?.token;
    if (token === undefined) return null;
    const isMet = phrase.isPrefix && index === last ? token.startsWith(word) : token === word;
    if (!isMet) return null;
  }
  return endOfWord(tokens[at + last] as PlacedToken, phrase.tokens[last] as string);
}

/** A lone character that begins a pair is marked by itself, not with the character behind it. */
function endOfWord({ from, to, token }: PlacedToken, word: string): number {
  const isHalf = token !== word && [...word].length === 1 && [...token].length === 2;
  return isHalf ? from + Math.max(1, to - from - 1) : to;
}

/** Pairs of characters overlap: their marks are one. */
function addMark(marks: Mark[], mark: Mark): void {
  const last = marks.at(-1);
  if (!last || mark.from >= last.to) marks.push(mark);
  else if (mark.to > last.to) marks[marks.length - 1] = { ...last, to: mark.to };
}
