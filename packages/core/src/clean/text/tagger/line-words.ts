/** The words of a line that the tagger reads: its start and its end, numbers all one. */

const headWords = 16;
/** The middle of a paragraph tells little. */
const tailWords = 8;
const maxLength = 2000;
const digits = /\p{Nd}+/gu;

/** Splits a line's key. */
export function lineWordsOf(key: string): string[] {
  if (key === "") return [];
  const words = key.slice(0, maxLength).replace(digits, "0").split(" ");
  if (words.length <= headWords + tailWords) return words;
  return [...words.slice(0, headWords), ...words.slice(-tailWords)];
}
