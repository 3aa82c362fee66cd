/**
 * Page numbers and running heads: what a document in pages leaves between its paragraphs when it is
 * saved as text.
 */

import { asciiDigits } from "../../../text/native-digits.ts";
import { endsClause } from "../../../text/sentence-end.ts";
import { keyOf } from "../../shape.ts";
import { isBrokenWord, joinHalves } from "./broken-word.ts";
import type { RawLine } from "./raw-line.ts";

/** "Page", as it stands beside the number, in the languages of our scrapes; a dot may follow it. */
const page =
  "pages?|pg|pp?|seite|s|página|pagina|pág|pag|sida|sid|side|sivu|strona|str|strana|stranica|oldal|leht|lapa|puslapis|страница|стр|сторінка|стор|старонка|бет|sayfa|səhifə|sahifa|էջ|გვერდი|σελίδα|σελ|صفحه|صفحة|ص|página|עמוד|trang|halaman|hlm|หน้า|पृष्ठ|पेज|पान|পৃষ্ঠা|பக்கம்|ページ|頁|页|面|쪽|페이지";
const number = "\\d{1,4}";
const of =
  "of|von|sur|de|di|van|av|af|z|ze|из|з|от|од|od|din|dari|daripada|ng|ya|από|مِن|من|از|מתוך|จาก|trên|/|∕|\\|";
const dash = "[-–—~\\s]{0,6}";

/** "Page 2 of 3", "Seite 2/3", "p. 2". */
const wordBefore = new RegExp(
  `^${dash}(?:${page})[.:]?\\s{0,3}(${number})(?:\\s{0,3}(?:${of})\\s{0,3}(${number}))?${dash}$`,
  "iu",
);
/** "2 / 3 쪽", "2/3ページ", "2 of 3", "- 2 -". */
const wordBehind = new RegExp(
  `^(?:(${number})\\s{0,3}(?:${of})\\s{0,3}(${number})\\s{0,3}(?:${page})?|(${number})\\s{0,3}[.]?(?:${page})|[-–—]\\s?(${number})\\s?[-–—])$`,
  "iu",
);
/** "第2页 共3页". */
const han = new RegExp(
  `^${dash}第?\\s?(${number})\\s?[页頁](?:[\\s,，/／]{0,3}[共全]\\s?(${number})\\s?[页頁])?${dash}$`,
  "u",
);

/** Numbers of which a document has so many are its pages'; one may be anything. */
const minMarks = 2;
/** Longer lines speak of pages. */
const maxMarkLength = 40;
/** Words of a running head, and how often it stands beside a page's number. */
const maxHeadWords = 12;

interface Mark {
  at: number;
  number: number;
  /** How many pages the mark says there are. */
  of: number | null;
}

/** What a scrape's pages left, and the lines without it. */
export interface Unpaged {
  lines: readonly RawLine[];
  marks: readonly { line: RawLine; reason: string }[];
}

const goesOn = /^[\p{Ll}\p{N}]/u;

/** Takes the marks of pages out; a sentence that one of them stood in is whole again. */
export function withoutPageMarks(lines: readonly RawLine[]): Unpaged {
  const reasons = pageMarks(lines);
  if (reasons.size === 0) return { lines, marks: [] };
  const left: RawLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (reasons.has(at)) continue;
    const above = left.at(-1);
    const isBehindMark = reasons.has(at - 1) && above !== undefined;
    if (isBehindMark && !endsClause(above.text) && goesOn.test(line.text)) {
      const isWord = isBrokenWord(above.text, line.text);
      const text = isWord ? joinHalves(above.text, line.text) : `${above.text} ${line.text}`;
      left[left.length - 1] = { ...above, text };
    } else left.push(line);
  }
  const marks = [...reasons].flatMap(([at, reason]) => {
    const line = lines[at];
    return line === undefined ? [] : [{ line, reason }];
  });
  return { lines: left, marks };
}

/** The lines that are a page's number or its running head, by their places, with the reason. */
function pageMarks(lines: readonly RawLine[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const marks = lines.flatMap(({ text }, at) => markOf(text, at));
  if (!isSeries(marks)) return found;
  for (const { at } of marks) found.set(at, "number of a page");
  for (const at of runningHeads(lines, found)) found.set(at, "running head of the pages");
  return found;
}

function markOf(text: string, at: number): Mark[] {
  if (text.length > maxMarkLength) return [];
  const plain = asciiDigits(text);
  const match = wordBefore.exec(plain) ?? han.exec(plain) ?? wordBehind.exec(plain);
  if (match === null) return [];
  const [, first, total, behind, dashed] = match;
  const of = total === undefined ? null : Number(total);
  return [{ at, number: Number(first ?? behind ?? dashed), of }];
}

/** Numbers that count up one by one, of one total if they tell any: no table and no list of years. */
function isSeries(marks: readonly Mark[]): boolean {
  if (new Set(marks.map((mark) => mark.number)).size < minMarks) return false;
  const total = marks[0]?.of ?? null;
  return marks.every((mark, index) => {
    const above = marks[index - 1];
    const step = above === undefined ? 1 : mark.number - above.number;
    return (
      (step === 1 || step === 0) && mark.of === total && (total === null || mark.number <= total)
    );
  });
}

/** Equal short lines beside the numbers, where every page but the first or the last has one. */
function runningHeads(lines: readonly RawLine[], marks: ReadonlyMap<number, string>): number[] {
  const places = new Map<string, number[]>();
  for (const at of marks.keys()) {
    for (const beside of [at - 1, at + 1]) {
      const text = lines[beside]?.text ?? "";
      if (text === "" || marks.has(beside) || text.split(" ").length > maxHeadWords) continue;
      const key = keyOf(text);
      const known = places.get(key);
      if (known === undefined) places.set(key, [beside]);
      else known.push(beside);
    }
  }
  const needed = Math.max(minMarks, marks.size - 1);
  return [...places.values()].filter((at) => new Set(at).size >= needed).flat();
}
