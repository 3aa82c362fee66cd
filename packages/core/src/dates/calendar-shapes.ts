/**
 * Dates of other calendars: by the names of their months or eras, which leave no doubt, and in
 * numbers alone only where the page is one that counts so.
 */
import { monthIn } from "./calendar-months.ts";
import { monthOf } from "./calendar-names.ts";
import { type CalendarName, isYearOf, toGregorian } from "./calendars.ts";
import type { Day } from "./day.ts";
import { hanNumber } from "./han-numerals.ts";
import type { Read, Shape } from "./shapes.ts";

const han = "〇零○一二三四五六七八九十百元";
/** Years before the first of each era. */
const eras: Readonly<Record<string, number>> = {
  ...{ 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
  ...{ 民國: 1911, 民国: 1911, 中華民國: 1911, 中华民国: 1911 },
};
/** The first letters of eras, as forms and offices write them. */
const eraLetters: Readonly<Record<string, number>> = { S: 1925, H: 1988, R: 2018 };
const era = Object.keys(eras)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** In order: names before numbers. */
export const calendarShapes: readonly Shape[] = [
  {
    name: "eras-and-han-numerals", // 令和6年3月7日, 民國一一三年三月七日, 二〇二四年三月七日
    signs: ["年"],
    pattern: new RegExp(
      `(${era})?\\s?(?<![\\d${han}])([\\d${han}]{1,5})\\s?年\\s?([\\d${han}]{1,3})\\s?月\\s?([\\d${han}]{1,3})\\s?[日号號]`,
      "g",
    ),
    read: ([, name, year, month, day], _, calendar) =>
      dayOf(
        hanYear(name, hanNumber(year ?? ""), calendar),
        hanNumber(month ?? ""),
        hanNumber(day ?? ""),
      ),
  },
  {
    name: "era-letters", // R6.3.7, H30.3.7
    pattern: /(?<![\p{L}\p{N}])([RHS])\s?(\d{1,2})\.(\d{1,2})\.(\d{1,2})(?![\d.])/gu,
    read: ([, letter, year, month, day], language) =>
      language === "ja"
        ? dayOf(Number(year) + (eraLetters[letter ?? ""] ?? 0), Number(month), Number(day))
        : null,
  },
  {
    name: "burmese", // ၂၀၂၄ ခုနှစ် မတ်လ ၇ ရက်
    signs: ["လ"],
    pattern: /(?<!\d)(\d{4})\s?(?:ခုနှစ်|ခု)?[၊,]?\s?([\p{L}\p{M}]{2,16}?)လ\s?(\d{1,2})\s?ရက်?/gu,
    read: ([, year, month, day]) => dayOf(Number(year), monthOf(month ?? "", "my"), Number(day)),
  },
  {
    name: "thai", // 7 มีนาคม 2567, 7 มี.ค. 67, 7 มีนาคม พ.ศ. 2567
    pattern:
      /(?<!\d)(\d{1,2})\s{0,2}([\u0e01-\u0e4e.]{2,20}?)\s{0,2}((?:พ|ค)\.?ศ\.?\s{0,2})?(\d{4}|\d{2})(?![\d:.])/g,
    read: ([, day, month, epoch, year]) => thai(day, month, epoch, year),
  },
  {
    name: "persian", // ۱۷ اسفند ۱۴۰۲, 17 Esfand 1402
    pattern: /(?<!\d)(\d{1,2})\s{0,2}([\p{L}\u200c]{2,14})(?:\s?ماه)?[،,]?\s{0,2}(\d{4})(?!\d)/gu,
    read: ([, day, month, year]) =>
      isYearOf("persian", Number(year))
        ? inCalendar("persian", year, monthIn("persian", month ?? ""), day)
        : null,
  },
  {
    name: "ethiopian", // የካቲት 28 ቀን 2016, 28 የካቲት 2016
    pattern:
      /(?<!\d)(?:(\d{1,2})\s?(?:ቀን\s)?)?(\p{Script=Ethiopic}{2,10})\s?(?:(\d{1,2})(?:\s?ቀን)?)?[፣፡,]?\s{0,2}(\d{4})(?!\d)/gu,
    read: ([, before, month, after, year]) => ethiopian(before ?? after, month, year),
  },
  {
    name: "year-first-elsewhere", // 1402/12/17, 113/03/07, 2567-03-07
    signs: ["-", "/", "."],
    pattern: /(?<![\d.\-/])(\d{3,4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([, year, , month, day], _, calendar) => counted(calendar, year, Number(month), day),
  },
  {
    name: "day-first-elsewhere", // 17/12/1402, 7/3/2567
    signs: ["-", "/", "."],
    pattern: /(?<![\d.\-/])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d:]|[.\-/]\d)/g,
    read: ([, day, , month, year], _, calendar) => counted(calendar, year, Number(month), day),
  },
];

type Part = string | undefined;

function hanYear(name: Part, year: number | null, calendar: CalendarName | null): number | null {
  if (year === null) return null;
  if (name !== undefined) return year + (eras[name] ?? 0);
  if (year > 1000) return year;
  return calendar === "roc" && isYearOf("roc", year) ? year + 1911 : null;
}

function thai(day: Part, month: Part, epoch: Part, year: Part): Read | null {
  const found = month === undefined ? null : monthOf(month, "th");
  const isShort = year?.length === 2;
  const full = isShort ? 2500 + Number(year) : Number(year);
  const isGregorian = epoch?.startsWith("ค") === true || full < 2400;
  if (isGregorian) return isShort ? null : dayOf(full, found, Number(day));
  const read = inCalendar("buddhist", String(full), found, day);
  return read && { ...read, shortYear: isShort };
}

/** Ethiopian months, or the Gregorian ones in Amharic letters. */
function ethiopian(day: Part, month: Part, year: Part): Read | null {
  const own = monthIn("ethiopic", month ?? "");
  if (own !== null) return inCalendar("ethiopic", year, own, day);
  return dayOf(Number(year), monthOf(month ?? "", "am"), Number(day));
}

/** Numbers alone are read by the calendar that the page counts by, if that is no Gregorian year. */
function counted(calendar: CalendarName | null, year: Part, month: number, day: Part): Read | null {
  if (calendar === null || calendar === "ethiopic") return null;
  if (calendar === "roc" && year?.length !== 3) return null;
  return inCalendar(calendar, year, month, day);
}

function inCalendar(
  calendar: CalendarName,
  year: Part,
  month: number | null,
  day: Part,
): Read | null {
  if (month === null || day === undefined) return null;
  const found = toGregorian(calendar, { year: Number(year), month, day: Number(day) });
  return found && asRead(found);
}

function dayOf(year: number | null, month: number | null, day: number | null): Read | null {
  return year === null || month === null || day === null ? null : asRead({ year, month, day });
}

function asRead(day: Day): Read {
  return { day, monthFirst: null, shortYear: false, skip: 0 };
}
