/** The ways in which people print a date, as patterns over text with ASCII digits. */

import { inBasicPlane } from "../text/basic-plane.ts";
import { monthOf } from "./calendar-names.ts";
import type { CalendarName } from "./calendars.ts";
import type { Day } from "./day.ts";

/** What stands at one place: a day, or the two days that an undecided order leaves open. */
export interface Shaped {
  index: number;
  end: number;
  /** The reading by this shape; for numbers in an open order, day first. */
  day: Day;
  /** The same numbers read month first, where the shape leaves that open. */
  monthFirst: Day | null;
  /** Whether the century was filled in. */
  shortYear: boolean;
}

export type Read = Omit<Shaped, "index" | "end"> & {
  /** Characters at the start of the match that turned out to be no part of the date. */
  skip: number;
};

export interface Shape {
  readonly name: string;
  /** A text with none of these cannot match, and is not searched. */
  readonly signs?: readonly string[];
  /** Global, with bounded quantifiers alone. */
  readonly pattern: RegExp;
  /** `calendar` is the one that the page counts by, if not the Gregorian. */
  read(match: RegExpExecArray, language: string | null, calendar: CalendarName | null): Read | null;
}

/** A month's name: one word or two, since Iraqi Arabic and Irish write two. */
const name = String.raw`(?:\p{L}['’])?[\p{L}\p{M}\u200c\u200d]{2,20}['’׳]?`;
const names = String.raw`${name}(?:\s${name})?`;
const ordinal = "(?:st|nd|rd|th|er|[ºª°]|fed|ú|mh|ê|'ê|-an|ই|শে|-?nji|-ші|-шы|ی)?";
const link = String.raw`(?:(?:de|del|di|of|da|den|e|ta['’]|a\sviz|dhen)\s)?`;
/** What follows a year that stands first: Latvian, Kazakh, Kyrgyz, Uzbek, Turkic and Georgian. */
const yearWords = "gada|g\\.|ж\\.|жылы|жылғы|жылдын|йил|yil|il|ýylyň|елның|წლის|წ\\.";

function wordsPattern(source: string): RegExp {
  return inBasicPlane(new RegExp(source, "giu"));
}

/** In order of certainty: where two shapes claim the same characters, the earlier one has them. */
export const shapes: readonly Shape[] = [
  {
    name: "year-month-day", // 2020-10-05, 2020/10/5, 2020. 10. 5.
    signs: ["-", "/", "."],
    pattern: /(?<!\d)(\d{4})(\s?[-/.]\s?)(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([, year, , month, day]) => sure(year, month, day),
  },
  {
    name: "marked-parts", // 2020年10月5日, 2020년 10월 5일
    signs: ["年", "년"],
    pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?/g,
    read: ([, year, month, day]) => sure(year, month, day),
  },
  {
    name: "compact", // 20201005, alone or before a time
    pattern: /(?<![\d.\-/_])((?:19|20)\d{2})([01]\d)([0-3]\d)(?=T\d{4}|$|\s)/g,
    read: ([, year, month, day]) => sure(year, month, day),
  },
  {
    name: "day-month-year", // 5.10.2020, 05/10/2020, 5-10-20
    signs: ["-", "/", "."],
    pattern: /(?<![\d.\-/:])(\d{1,2})(\s?[-/.]\s?)(\d{1,2})\2(\d{4}|\d{2})(?![\d:]|[.\-/]\d)/g,
    read: ([, a, separator, b, year]) => numeric(a, b, year, separator?.trim() === "."),
  },
  {
    name: "day-name-year", // 5 October 2020, 5. Oktober 2020, 5 de octubre de 2020, 5-Oct-2020
    pattern: wordsPattern(
      String.raw`(?<!\d)(\d{1,2})${ordinal}[.,]?[\s\-/]{0,3}${link}(${names})[.,،]{0,2}[\s\-/]{0,3}${link}(\d{4}|['’]\d{2})(?!\d)`,
    ),
    read: ([, day, month, year], language) => inside(named(year, month, day, language)),
  },
  {
    name: "name-day-year", // October 5, 2020, Oct. 5th 2020, Sunday October 5 2020
    pattern: wordsPattern(
      String.raw`(?<![\p{L}\p{M}])(${names})\.?\s{0,3}(\d{1,2})${ordinal}(?:[.,၊،]?[\s-]{1,3}|,)${link}(\d{4})(?!\d)`,
    ),
    read: ([, month, day, year], language) => named(year, month, day, language),
  },
  {
    name: "name-day-time-year", // Mon Oct 05 09:30:00 +0000 2020
    signs: [":"],
    pattern: inBasicPlane(
      /(?<![\p{L}\p{M}])(\p{L}{3}) {1,2}(\d{1,2}) \d{2}:\d{2}:\d{2} (?:[+\-A-Z0-9]{1,6} )?(\d{4})(?!\d)/gu,
    ),
    read: ([, month, day, year], language) => named(year, month, day, language),
  },
  {
    name: "year-name-day", // 2020. október 5., 2020 m. spalio 5 d., 2020-Oct-05, 2020 թ. հոկտեմբերի 5
    pattern: wordsPattern(
      String.raw`(?<!\d)(\d{4})(?:\(e\)ko|ko|\s?թ(?:վականի)?)?[.,․]?[\s-]{1,2}(?:m\.\s|ஆம்\sஆண்டு\s)?(${name})\.?(?:\s(?:මස|மாதம்))?[\s-](\d{1,2})(?![\d:])`,
    ),
    read: ([, year, month, day], language) => named(year, month, day, language),
  },
  {
    name: "year-day-name", // 2020. gada 5. oktobris, 2020 ж. 5 қазан, 2020 წლის 5 ოქტომბერი
    pattern: wordsPattern(
      String.raw`(?<!\d)(\d{4})(?:-c[iıuü]|-nji)?[.\s-]{1,2}(?:${yearWords})?,?\s?(\d{1,2})(?:-nji|-ші|-шы)?\.?[\s-](${name})`,
    ),
    read: ([, year, day, month], language) => named(year, month, day, language),
  },
  {
    name: "day-name-short-year", // 05-OCT-20
    signs: ["-"],
    pattern: inBasicPlane(/(?<![\d-])(\d{1,2})-(\p{L}{3,4})-(\d{2})(?![\d-])/gu),
    read: ([, day, month, year], language) => inside(named(`'${year}`, month, day, language)),
  },
];

type Part = string | undefined;

/** A name that does not lead the match: what is skipped of it lies inside the date. */
function inside(read: Read | null): Read | null {
  return read && { ...read, skip: 0 };
}

function sure(year: Part, month: Part, day: Part): Read {
  return {
    day: { year: Number(year), month: Number(month), day: Number(day) },
    monthFirst: null,
    shortYear: false,
    skip: 0,
  };
}

/** Dots are written day first everywhere; slashes and hyphens leave the order open. */
function numeric(a: Part, b: Part, year: Part, dotted: boolean): Read {
  const shortYear = year?.length === 2;
  const full = shortYear ? 2000 + Number(year) : Number(year);
  return {
    day: { year: full, month: Number(b), day: Number(a) },
    monthFirst: dotted ? null : { year: full, month: Number(a), day: Number(b) },
    shortYear,
    skip: 0,
  };
}

function named(year: Part, words: Part, day: Part, language: string | null): Read | null {
  const found = words === undefined ? null : monthAmong(words, language);
  if (found === null || year === undefined) return null;
  const shortYear = year.length === 3;
  const full = shortYear ? 2000 + Number(year.slice(1)) : Number(year);
  const read = { year: full, month: found.month, day: Number(day) };
  return { day: read, monthFirst: null, shortYear, skip: found.skip };
}

/** The whole name, or its last word (`News October`), or its first (`октября г`). */
function monthAmong(
  words: string,
  language: string | null,
): { month: number; skip: number } | null {
  const whole = monthOf(words, language);
  if (whole !== null) return { month: whole, skip: 0 };
  const [first = "", last] = words.split(/\s/);
  if (last === undefined) return null;
  const ofLast = monthOf(last, language);
  if (ofLast !== null) return { month: ofLast, skip: words.length - last.length };
  const ofFirst = monthOf(first, language);
  return ofFirst === null ? null : { month: ofFirst, skip: 0 };
}
