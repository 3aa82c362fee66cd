/** Small questions about text that every part of the core asks in the same way. */

/** Joints are bounded: the engine's stack grows with each repeat of a group. */
const word = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+){0,30}/gu;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of a text, as written. Scripts without spaces come out as long runs; see `countWords`. */
export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** Number of words; two characters count as one in scripts that write no spaces. */
export function countWords(text: string): number {
  const spaceless = text.match(cjk)?.length ?? 0;
  return spaceless === 0
    ? wordsOf(text).length
    : wordsOf(text.replace(cjk, " ")).length + Math.ceil(spaceless / 2);
}

/** Folds white space, no-break and zero-width characters included, to single spaces. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, " ").trim();
}

/** A form for comparing wordings: compatibility forms folded, lower case, letters and digits alone. */
export function comparable(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(" ") ?? ""
  );
}
