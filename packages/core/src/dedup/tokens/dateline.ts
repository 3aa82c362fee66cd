/** Datelines: the place, day and agency before a report's first sentence. Outlets swap them. */

/** Characters at the start of a line in which a dateline ends. */
export const maxDateline = 80;

/** "LONDON, Oct 20 (AFP) - ", "(AP) — ", "KYIV, Ukraine — ", "ՄԻՐՈՎ, 5 մայիսի (Արքա) – ". */
const dateline =
  /^(?:\p{Lu}[\p{L}\p{N} .,/’'-]{1,50})?(?:\(\p{L}[\p{L}\p{N} .,/]{1,24}\))?[ ,]{0,2}(?:[—–]|--?) /u;

/** An agency in brackets, or a place in capitals: without either it is a sentence with a dash. */
const mark = /\(\p{L}[\p{L}\p{N} .,/]{1,24}\)|\p{Lu}{3}/u;

/** Length of the dateline at the start of a line; 0 where there is none. */
export function datelineLength(line: string): number {
  const [found = ""] = dateline.exec(line.slice(0, maxDateline)) ?? [];
  return mark.test(found) ? found.length : 0;
}
