/** The lines where a page says who wrote it and when: around the headline, before the prose. */
import type { Line } from "../../clean/text-document.ts";
import { comparable, countWords } from "../../text/words.ts";

/** Words from which a line is prose rather than a headline, a byline or a menu. */
const minProseWords = 22;
/** How far bylines and dates stand from the headline; pages put share buttons between. */
const linesBefore = 4;
const linesAfter = 14;
/** How many lines of prose still count as head: a dateline opens the first, a credit ends it. */
const proseAfter = 2;
/** Without a headline, the head of a scrape ends with its first prose, at the latest here. */
const maxHead = 60;

/** Menus and breadcrumbs repeat the headline; so many of its places are looked at. */
const maxTitles = 4;

/** Gives the head of a page, captions left out; `titles` are the places of its headline. */
export function headLines(lines: readonly Line[], titles: readonly number[]): Line[] {
  if (titles.length === 0) return windowOf(lines, -1, 0, maxHead);
  const head = titles.flatMap((title) =>
    windowOf(lines, title, Math.max(0, title - linesBefore), title + linesAfter + 1),
  );
  return [...new Set(head)];
}

/** The lines of a stretch up to its second line of prose after the title. */
function windowOf(lines: readonly Line[], title: number, start: number, stop: number): Line[] {
  const found: Line[] = [];
  let prose = 0;
  for (let index = start; index < stop && prose < proseAfter; index++) {
    const line = lines[index];
    if (line === undefined || line.role === "caption") continue;
    found.push(line);
    if (index > title && isProse(line)) prose++;
  }
  return found;
}

/** Says whether a line is running text of the article. */
export function isProse(line: Line): boolean {
  const { length } = line.source;
  if (length <= minProseLength && !(length > minUnspaced && isUnspaced(line.source))) return false;
  return hasWords(line.source.slice(0, 1000));
}

/** Shorter lines have no such number of words; in scripts with few spaces or none they say as much. */
const minProseLength = 90;
const minUnspaced = 44;

/** Says whether a text begins in Chinese, Japanese, Korean or Thai. */
export function isUnspaced(text: string): boolean {
  return /^[^\p{L}]{0,12}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    text,
  );
}

/** Says whether a text has the words of prose, and stops counting there. */
function hasWords(text: string): boolean {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length && words < minProseWords; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f)
      return countWords(text, minProseWords) >= minProseWords || isLongUnspaced(text);
    const isWordy = isLetterOrDigit(code);
    // The marks that join parts of a word: "it's", "well-known", "e.g".
    const joins = code === 0x27 || code === 0x2d || code === 0x2e;
    if (isWordy && !inWord) words++;
    inWord = isWordy || (joins && inWord && isLetterOrDigit(text.charCodeAt(at + 1)));
  }
  return words >= minProseWords;
}

/** Korean has spaces, and longer words than others: what it says is counted in characters. */
function isLongUnspaced(text: string): boolean {
  return text.length > minUnspaced && isUnspaced(text);
}

function isLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

/** Finds the headline among the lines; `headline` is the wording to look for, if known. */
export function titleIndexes(lines: readonly Line[], headline: string | null): number[] {
  const wanted = headline === null ? null : comparable(headline);
  const length = headline?.length ?? 0;
  const start = wanted === null ? null : startOf(wanted);
  const found: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { role, source } = lines[index] as Line;
    const repeats =
      Math.abs(source.length - length) < 20 &&
      mayStart(source, start) &&
      comparable(source) === wanted;
    if (role === "title" || repeats) found.push(index);
    if (found.length === maxTitles) break;
  }
  return found;
}

/** Lines from the nearest place of the headline, negative above it; `null` where it has none. */
export function linesFromTitle(index: number, titles: readonly number[]): number | null {
  let nearest: number | null = null;
  for (const title of titles) {
    const lines = index - title;
    if (nearest === null || Math.abs(lines) < Math.abs(nearest)) nearest = lines;
  }
  return nearest;
}

/** The first letter or digit as a code in lower case; `null` beyond ASCII, where forms fold. */
function startOf(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return null;
    if (isLetterOrDigit(code)) return code >= 0x41 ? code | 0x20 : code;
  }
  return null;
}

/** Says whether a text may have a form that starts like this: most lines are told apart by a letter. */
function mayStart(text: string, start: number | null): boolean {
  const own = startOf(text);
  return own === null || start === null || own === start;
}
