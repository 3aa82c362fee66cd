/**
 * Cuts the part of a text that shows why it was found.
 *
 * It takes the text as readers see it, from the archive: the index holds none, and could not mark
 * folded words or pairs of characters in it.
 */
import { type Mark, marksIn } from "./marks.ts";
import type { MarkedPhrase } from "./terms.ts";

export interface Snippet {
  /** A part of the text, line breaks as spaces. */
  text: string;
  /** What is marked in it, in UTF-16 units of `text`; the last is excluded. */
  marks: readonly (readonly [from: number, to: number])[];
  /** Whether the text goes on before and behind. */
  isCutBefore: boolean;
  isCutBehind: boolean;
}

/** Units of a snippet: two or three lines. */
const usualLength = 240;

/** A share of the snippet stands before its first mark, so that it begins with its context. */
const leadShare = 0.25;

/** Units that a cut may move to stand between two words. */
const maxWordCut = 24;

/** Cuts a snippet: where most different phrases stand together, or the beginning of the text. */
export function snippetOf(
  text: string,
  phrases: readonly MarkedPhrase[],
  length: number = usualLength,
): Snippet {
  const marks = marksIn(
    text,
    phrases.filter(({ field }) => field === null),
  );
  const first = bestMark(marks, length);
  const wanted = first ? Math.max(0, Math.floor(first.from - length * leadShare)) : 0;
  const from = wordStart(text, Math.min(wanted, Math.max(0, text.length - length)), first?.from);
  const to = wordEnd(text, Math.min(text.length, Math.max(from + length, first?.to ?? 0)));
  return {
    text: text.slice(from, to).replace(/\s/gu, " "),
    marks: marks
      .filter((mark) => mark.from >= from && mark.to <= to)
      .map((mark) => [mark.from - from, mark.to - from] as const),
    isCutBefore: text.slice(0, from).trim() !== "",
    isCutBehind: text.slice(to).trim() !== "",
  };
}

/** The mark from which on most different phrases stand within a snippet; the first of equal ones. */
function bestMark(marks: readonly Mark[], length: number): Mark | null {
  let best: Mark | null = null;
  let bestCount = 0;
  let end = 0;
  const within = new Map<number, number>(); // phrases between the two places, with their counts
  for (const mark of marks) {
    for (; end < marks.length; end += 1) {
      const next = marks[end] as Mark;
      if (next.to > mark.from + length * (1 - leadShare) && next !== mark) break;
      within.set(next.phrase, (within.get(next.phrase) ?? 0) + 1);
    }
    if (within.size > bestCount) [best, bestCount] = [mark, within.size];
    const left = (within.get(mark.phrase) ?? 1) - 1;
    if (left === 0) within.delete(mark.phrase);
    else within.set(mark.phrase, left);
  }
  return best;
}

/** Moves a start on to behind the next space, if one is near and before the mark. */
function wordStart(text: string, at: number, limit: number | undefined): number {
  if (at === 0) return 0;
  const last = Math.min(at + maxWordCut, limit ?? text.length);
  for (let place = at; place < last; place += 1) {
    if (/\s/u.test(text[place - 1] as string)) return place;
  }
  return isLowHalf(text, at) ? at - 1 : at;
}

/** Moves an end on to the next space, if one is near. */
function wordEnd(text: string, at: number): number {
  for (let place = at; place < Math.min(text.length, at + maxWordCut); place += 1) {
    if (/\s/u.test(text[place] as string)) return place;
  }
  if (text.length - at <= maxWordCut) return text.length;
  return isLowHalf(text, at) ? at + 1 : at;
}

/** Whether a cut would part the halves of one character. */
function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}
