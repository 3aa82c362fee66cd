/** What can be seen of a line without knowing its language: lengths, endings, capitals, digits. */
import { endsSentence } from "../text/sentence-end.ts";
import { comparableWords, countWords } from "../text/words.ts";

export interface Shape {
  readonly wordCount: number;
  /** The form in which lines are compared: lower case, letters and digits alone. */
  readonly key: string;
  /** Ends as a sentence does, in any of the scripts we know; closing quotes do not hide the stop. */
  readonly endsSentence: boolean;
  /** Ends in a colon, which promises that something follows. */
  readonly endsOpen: boolean;
  /** Share of the words that start with a capital; 0 in scripts without capitals. */
  readonly capitalShare: number;
  /** Share of the letters and digits that are digits. */
  readonly digitShare: number;
  /**
   * Reads as running text: a sentence, or a long line that is no row of names. Of blocks, whose links
   * are known, `clean/html/prose.ts` tells it.
   */
  readonly isProse: boolean;
}

const openEnd = /[:：՝]$/u;
/** A line without any sign but those of ASCII is read by the same patterns without the rest of Unicode. */
const plain = /^[\x20-\x7e]*$/;
const plainKeyWords = /[a-z0-9]+/g;
const plainWord = /[A-Za-z0-9]+(?:['\-.][A-Za-z0-9]+){0,30}/g;
const plainCapitalWord = /(?<![A-Za-z0-9'])[A-Z]/g;
const plainDigits = /[0-9]/g;
const capitalWord = /(?<![\p{L}\p{N}'’])\p{Lu}/gu;
const digits = /\p{Nd}/gu;

/** Words of the shortest sentence that counts as prose; below stand "Read more." and "Thanks!". */
const minSentenceWords = 9;
/** Words from which a line without a stop is prose: leads and list items that lost theirs. */
const minUnstoppedWords = 20;
/** Above this share of capitals a long line is a row of names or links. */
const maxUnstoppedCapitalShare = 0.5;

/**
 * The form in which lines and phrases are compared. Turkish has two letters i, and lower-casing
 * without a language takes İ and I to the wrong ones; here all are one letter.
 */
export function keyOf(text: string): string {
  return keyWordsOf(text).join(" ");
}

/** The words of that form. */
export function keyWordsOf(text: string): readonly string[] {
  // Half of the lines, and nothing in them to fold: a third of the time.
  if (plain.test(text)) return text.toLowerCase().match(plainKeyWords) ?? [];
  const words = comparableWords(text);
  if (!foreignI.test(text)) return words;
  return words.map((word) => word.replaceAll("i\u0307", "i").replaceAll("ı", "i"));
}

/** What becomes one of the letters i that are folded, the dotless one of mathematics among them. */
const foreignI = /\u0130|\u0131|\u0307|\ud835\udea4/;

/** Reads the shape of a line. */
export function shapeOf(text: string): Shape {
  const isPlain = plain.test(text);
  const wordCount = isPlain ? countOf(text, plainWord) : countWords(text);
  const key = keyOf(text);
  const isStopped = endsSentence(text);
  const capitals = countOf(text, isPlain ? plainCapitalWord : capitalWord);
  const capitalShare = wordCount === 0 ? 0 : capitals / wordCount;
  const signs = key.replaceAll(" ", "").length;
  const digitShare = signs === 0 ? 0 : countOf(text, isPlain ? plainDigits : digits) / signs;
  return {
    wordCount,
    key,
    endsSentence: isStopped,
    endsOpen: openEnd.test(text),
    capitalShare,
    digitShare,
    isProse:
      (isStopped && wordCount >= minSentenceWords && capitalShare < 0.75) ||
      (wordCount >= minUnstoppedWords && capitalShare < maxUnstoppedCapitalShare),
  };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
