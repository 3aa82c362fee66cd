/**
 * The names of months and weekdays in the languages of the archive, read from the runtime's own
 * locale data instead of a table of ours.
 */

import { fold } from "./fold-name.ts";
import { printedMonths } from "./printed-months.ts";

const languages: readonly string[] = [
  ..."en en-GB de de-AT fr es it pt nl sv da nb fi is et lv lt pl cs sk sl hr sr sr-Latn bs mk".split(
    " ",
  ),
  ..."bg ru uk be ro hu el tr az kk uz ky ka hy fa ar ar-IQ ar-MA he hi bn ur ta te id ms vi".split(
    " ",
  ),
  ..."th sq ca gl eu cy ga mt af sw".split(" "),
];

/** Further locales, read when a page in their language, or a word in their script, asks for a month. */
const rarer: ReadonlySet<string> = new Set(
  "fil tl my km lo mr gu pa te kn ml si ne am ti mn zu xh so ha ku tk tt rw yo ig fo lb br gd ast jv eo om mg sn ceb mi ckb or as haw".split(
    " ",
  ),
);
const scripts: readonly [RegExp, readonly string[]][] = [
  [/\p{Script=Myanmar}/u, ["my"]],
  [/\p{Script=Khmer}/u, ["km"]],
  [/\p{Script=Lao}/u, ["lo"]],
  [/\p{Script=Ethiopic}/u, ["am", "ti"]],
  [/\p{Script=Devanagari}/u, ["mr", "ne"]],
  [/\p{Script=Gujarati}/u, ["gu"]],
  [/\p{Script=Gurmukhi}/u, ["pa"]],
  [/\p{Script=Kannada}/u, ["kn"]],
  [/\p{Script=Malayalam}/u, ["ml"]],
  [/\p{Script=Sinhala}/u, ["si"]],
  [/\p{Script=Oriya}/u, ["or"]],
  [/\p{Script=Bengali}/u, ["as"]],
];

/** Endings that months have inside a date, by language, and what stands in their place in locale data. */
const endings: ReadonlyMap<string, readonly [RegExp, string]> = new Map([
  ["eu", [/(?<=a)(?:ren|k|n)$/, ""]],
  ["ky", [/(?<=^.{3}).*[ыиуү]$/, ""]],
  ["tg", [/и$/, ""]],
  ["tk", [/[yi]$/, ""]],
  ["tt", [/[ые]$/, ""]],
  ["ku", [/[eêa]$/, ""]],
  ["ckb", [/ی$/, ""]],
  ["ka", [/ს$/, "ი"]],
  ["zu", [/^u/, ""]],
]);

type Months = Map<string, Map<number, Set<string>>>;

let months: Months | null = null;
const rarerMonths = new Map<string, Months>();
let weekdays: Map<string, Set<number>> | null = null;

/**
 * Finds the month (1-12) that a word names, or `null`.
 *
 * Where languages disagree (`listopad` is October in Croatian and November in Polish) the page's
 * language decides; without it such a word names no month.
 */
export function monthOf(word: string, language: string | null): number | null {
  const folded = fold(word);
  const found = foldedMonth(word, folded, language);
  if (found !== null || language === null) return found;
  const ending = endings.get(language);
  if (ending === undefined) return null;
  const stem = folded.replace(...ending);
  return stem === folded ? null : foldedMonth(stem, stem, language);
}

function foldedMonth(word: string, folded: string, language: string | null): number | null {
  for (const locale of rarerOf(word, language)) {
    const month = monthIn(monthsOf(locale), folded, language);
    if (month !== null) return month;
  }
  months ??= readMonths();
  return monthIn(months, folded, language);
}

function monthIn(names: Months, folded: string, language: string | null): number | null {
  const found = names.get(folded) ?? names.get(folded.replace(/^(ב|d')/, ""));
  if (found === undefined) return null;
  const own = [...found].filter(([, speakers]) => language !== null && speakers.has(language));
  if (own.length === 1) return own[0]?.[0] ?? null;
  return found.size === 1 ? ([...found.keys()][0] ?? null) : null;
}

/** Gives the weekdays (0 is Sunday) that a word may name in some language; empty for other words. */
export function weekdaysOf(word: string): ReadonlySet<number> {
  weekdays ??= readWeekdays();
  return weekdays.get(fold(word)) ?? noDays;
}

const noDays: ReadonlySet<number> = new Set();

function readMonths(): Months {
  const names: Months = new Map();
  const longNames = languages.flatMap((locale) => readLocale(names, locale));
  for (const [language, name, month] of printedMonths) add(names, name, month, language);
  addCuts(names, longNames);
  return names;
}

/** Lower letters of most words are ASCII, and most pages in one of the languages read at first. */
const firstForeign = 0x900;

/** The rarer locales that a page's language, or a word's script, asks for. */
function rarerOf(word: string, language: string | null): string[] {
  const wanted = language !== null && rarer.has(language) ? [language] : [];
  if ((word.codePointAt(0) ?? 0) >= firstForeign) {
    for (const [script, locales] of scripts) if (script.test(word)) wanted.push(...locales);
  }
  return wanted;
}

/** Each locale has names of its own: what one page asks for must not change how the next is read. */
function monthsOf(locale: string): Months {
  const known = rarerMonths.get(locale);
  if (known !== undefined) return known;
  const names: Months = new Map();
  const longNames = readLocale(names, locale);
  for (const [language, name, month] of printedMonths) {
    if (language === locale) add(names, name, month, language);
  }
  addCuts(names, longNames);
  rarerMonths.set(locale, names);
  return names;
}

type Name = [name: string, month: number, language: string];

function add(names: Months, name: string, month: number, language: string): void {
  const key = fold(name);
  const byMonth = names.get(key) ?? new Map<number, Set<string>>();
  byMonth.set(month, (byMonth.get(month) ?? new Set()).add(language));
  names.set(key, byMonth);
}

/** Adds the names of a locale, and gives the long ones. */
function readLocale(names: Months, locale: string): Name[] {
  const longNames: Name[] = [];
  const language = locale.split("-")[0] ?? locale;
  for (const width of ["long", "short"] as const) {
    for (const shape of [{}, { day: "numeric", year: "numeric" }] as const) {
      const format = formatter(locale, { month: width, ...shape });
      for (let month = 1; month <= 12; month++) {
        const name = partOf(format, "month", Date.UTC(2020, month - 1, 5));
        if (/\d/.test(name) || name.length < 2) continue; // these write months as numbers
        add(names, name, month, language);
        if (width === "long") longNames.push([name, month, language]);
      }
    }
  }
  return longNames;
}

/** Adds the first three and four letters of long names, where no name of its own stands there. */
function addCuts(names: Months, longNames: readonly Name[]): void {
  const cuts: Months = new Map();
  for (const [name, month, language] of longNames) {
    for (const length of [3, 4]) {
      const key = fold(name).slice(0, length);
      if (names.has(key) || fold(name).length <= length) continue;
      const byMonth = cuts.get(key) ?? new Map<number, Set<string>>();
      byMonth.set(month, (byMonth.get(month) ?? new Set()).add(language));
      cuts.set(key, byMonth);
    }
  }
  for (const [key, byMonth] of cuts) names.set(key, byMonth);
}

function readWeekdays(): Map<string, Set<number>> {
  const names = new Map<string, Set<number>>();
  for (const locale of languages) {
    for (const width of ["long", "short"] as const) {
      const format = formatter(locale, { weekday: width });
      for (let day = 0; day < 7; day++) {
        // 1 November 2020 was a Sunday.
        const key = fold(partOf(format, "weekday", Date.UTC(2020, 10, 1 + day)));
        if (key.length >= 2) names.set(key, (names.get(key) ?? new Set()).add(day));
      }
    }
  }
  return names;
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
  });
}

function partOf(format: Intl.DateTimeFormat, type: "month" | "weekday", at: number): string {
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? "";
}
