/** Finds the dates that a text prints, with what is known and what is assumed of each. */
import { maxLineLength } from "../records/limits.ts";
import { asciiDigits } from "../text/native-digits.ts";
import { weekdaysOf } from "./calendar-names.ts";
import { calendarShapes } from "./calendar-shapes.ts";
import { clockNear } from "./clock.ts";
import { type Day, exists, isoDay, weekdayOf } from "./day.ts";
import type { DateContext, ParsedDate } from "./parsed-date.ts";
import { relativeDate } from "./relative.ts";
import { type Read, type Shaped, shapes } from "./shapes.ts";
import { wordedShapes } from "./worded-shapes.ts";

/** English is written month first, but not in these countries. */
const dayFirstRegions: ReadonlySet<string> = new Set("gb uk au nz ie in za".split(" "));

/** Characters on each side in which a weekday counts as standing beside the date. */
const weekdayReach = 16;

/** A year in full, or numbers in a row: without either no shape can match. */
const yearOrNumbers = /\d{4}|['’]\d{2}|\d-[A-Za-z]{3,4}-\d\d|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d/;
/**
 * What such a text is in Chinese characters and Ethiopic numerals, and in Thai, where years may have
 * two digits.
 */
const foreignYear =
  /年\s?[\d〇零一二三四五六七八九十]{1,3}\s?月|\d\s{0,2}[\u0e01-\u0e4e.]{2,20}\s{0,2}\d{2}|[፩-፼]፻[፩-፼]/;
/** Below stand the digits of ASCII and those letters that have none among them. */
const firstForeignDigit = 0x660;
/** Digits of a day that is written in one: 20201005. */
const compactLength = 8;

/** Says whether a text may print a date: a year and a day are two numbers, or one of eight digits. */
export function mayHoldDate(text: string): boolean {
  let numbers = 0;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= firstForeignDigit) {
      const plain = asciiForms(text);
      return yearOrNumbers.test(plain) || foreignYear.test(plain);
    }
    if (code < 0x30 || code > 0x39) length = 0;
    else if (length++ === 0) numbers++;
    else if (length >= compactLength) return true;
    if (numbers > 1) return yearOrNumbers.test(text);
  }
  return false;
}

/** Several rules of several fields read the same lines of a page. */
const recent = new Map<string, readonly ParsedDate[]>();
const maxRecent = 100;
/** Longer texts are read once. */
const maxRecentLength = 200;

/** Finds all dates of a text, in order; numbers that name no day of the calendar are skipped. */
export function findDates(text: string, context: DateContext = {}): readonly ParsedDate[] {
  if (!mayHoldDate(text)) return [];
  if (text.length > maxRecentLength) return readDates(text, context);
  const key = `${context.language}/${context.declared}/${context.region}/${context.calendar}/${text}`;
  const found = recent.get(key) ?? readDates(text, context);
  if (recent.size >= maxRecent) recent.clear();
  recent.set(key, found);
  return found;
}

/** Months of other calendars first: Tigrinya calls September by the name of one. */
const allShapes = [...calendarShapes, ...wordedShapes, ...shapes];

function readDates(text: string, context: DateContext): ParsedDate[] {
  const plain = asciiForms(text.slice(0, maxLineLength));
  const language = primaryOf(context.language);
  const declared = primaryOf(context.declared);
  const calendar = context.calendar ?? null;
  const taken: Shaped[] = [];
  for (const { signs, pattern, read } of allShapes) {
    if (signs && !signs.some((sign) => plain.includes(sign))) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const found =
        read(match, language, calendar) ??
        (declared === null ? null : read(match, declared, calendar));
      if (found) take(found, match, taken);
      // A wrong word before the number ("of 5 October 2020") must not hide the right one after it.
      else pattern.lastIndex = match.index + nextStart(match[0]);
    }
  }
  taken.sort((a, b) => a.index - b.index);
  return taken.map((shaped) => settle(shaped, plain, context));
}

/** Adds what a shape reads, unless it is no day or an earlier shape has taken its place. */
function take(read: Read, match: RegExpExecArray, taken: Shaped[]): void {
  const found = { ...read, index: match.index + read.skip, end: match.index + match[0].length };
  if (isPossible(found) && !taken.some((other) => overlap(found, other))) taken.push(found);
}

const wideSigns: Readonly<Record<string, string>> = { "／": "/", "－": "-", "．": "." };

/** Digits of other scripts and the wide signs of East Asia as ASCII, character for character. */
function asciiForms(text: string): string {
  return asciiDigits(text).replace(/[／－．]/g, (sign) => wideSigns[sign] ?? sign);
}

function primaryOf(tag: string | null | undefined): string | null {
  return tag?.split(/[-_]/)[0]?.toLowerCase() ?? null;
}

/**
 * Reads the date that a short text is about: the first one it prints, or a relative one ("2 hours
 * ago") counted from `capturedAt`. `null` if it prints none.
 *
 * @example
 * in:  Saturday (3/10/2020)
 * out: 2020-10-03
 */
export function parseDate(text: string, context: DateContext = {}): ParsedDate | null {
  return findDates(text, context)[0] ?? relativeDate(text, context);
}

function nextStart(match: string): number {
  const space = match.search(/\s/);
  return space < 1 ? Math.max(1, match.length - 4) : space + 1;
}

function overlap(a: Shaped, b: Shaped): boolean {
  return a.index < b.end && b.index < a.end;
}

function isPossible({ day, monthFirst }: Shaped): boolean {
  return exists(day) || (monthFirst !== null && exists(monthFirst));
}

function settle(shaped: Shaped, text: string, context: DateContext): ParsedDate {
  const beside = weekdaysBeside(text, shaped.index, shaped.end);
  const { day, other, assumed } = chooseOrder(shaped, beside, context);
  const clock = clockNear(text, shaped.index, shaped.end);
  return {
    value: isoDay(day) + (clock?.value ?? ""),
    precision: clock?.precision ?? "day",
    assumed: shaped.shortYear ? ["year", ...assumed] : assumed,
    raw: text.slice(shaped.index, clock?.after ?? shaped.end),
    index: shaped.index,
    end: clock?.after ?? shaped.end,
    weekdayAgrees: beside.has(weekdayOf(day)),
    otherOrder: other && isoDay(other),
  };
}

interface Order {
  day: Day;
  /** The other reading, if it remains possible. */
  other: Day | null;
  assumed: "order"[];
}

function chooseOrder(
  { day, monthFirst }: Shaped,
  beside: ReadonlySet<number>,
  context: DateContext,
): Order {
  if (monthFirst === null || !exists(monthFirst) || day.day === day.month) {
    return { day, other: null, assumed: [] };
  }
  if (!exists(day)) return { day: monthFirst, other: null, assumed: [] };
  const dayFits = beside.has(weekdayOf(day));
  const monthFits = beside.has(weekdayOf(monthFirst));
  if (dayFits !== monthFits) return { day: dayFits ? day : monthFirst, other: null, assumed: [] };
  const { isDayFirst, isAssumed } = habitOf(context);
  return {
    day: isDayFirst ? day : monthFirst,
    other: isDayFirst ? monthFirst : day,
    assumed: isAssumed ? ["order"] : [],
  };
}

/** How people of a language and a country write numbers. */
function habitOf({ language, region }: DateContext): { isDayFirst: boolean; isAssumed: boolean } {
  const [tongue, ...subtags] = language?.toLowerCase().split(/[-_]/) ?? [];
  const land = region?.toLowerCase() ?? subtags.find((subtag) => /^[a-z]{2}$/.test(subtag)) ?? null;
  if (tongue !== undefined && tongue !== "en") return { isDayFirst: true, isAssumed: false };
  if (land === "us") return { isDayFirst: false, isAssumed: false };
  if (land !== null && dayFirstRegions.has(land)) return { isDayFirst: true, isAssumed: false };
  return { isDayFirst: tongue !== "en", isAssumed: true };
}

function weekdaysBeside(text: string, index: number, end: number): ReadonlySet<number> {
  const before = /([\p{L}\p{M}-]{2,16})[.,]?[\s(,]{0,3}$/u.exec(
    text.slice(Math.max(0, index - weekdayReach - 4), index),
  );
  const after = /^[\s),]{1,3}([\p{L}\p{M}-]{2,16})/u.exec(text.slice(end, end + weekdayReach + 4));
  return new Set([before?.[1], after?.[1]].flatMap((word) => (word ? [...weekdaysOf(word)] : [])));
}
