/**
 * Dates of other calendars: by the names of their months or eras, which leave no doubt, and in
 * numbers alone only where the page is one that counts so.
 */
import { inBasicPlane } from "../text/basic-plane.ts";
import { bikramMonth } from "./bikram-sambat.ts";
import { monthIn } from "./calendar-months.ts";
import { monthOf } from "./calendar-names.ts";
import { type CalendarName, isYearOf, toGregorian } from "./calendars.ts";
import type { Day } from "./day.ts";
import { ethiopicNumber } from "./ethiopic-numerals.ts";
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
    pattern: inBasicPlane(/(?<![\p{L}\p{N}])([RHS])\s?(\d{1,2})\.(\d{1,2})\.(\d{1,2})(?![\d.])/gu),
    read: ([, letter, year, month, day], language) =>
      language === "ja"
        ? dayOf(Number(year) + (eraLetters[letter ?? ""] ?? 0), Number(month), Number(day))
        : null,
  },
  {
    name: "burmese", // ၂၀၂၄ ခုနှစ် မတ်လ ၇ ရက်, ၂၀၂၄ ခုနှစ်၊ မတ်လ (၇) ရက်
    signs: ["လ"],
    pattern: inBasicPlane(
      /(?<!\d)(\d{4})\s?(?:ခုနှစ်|ခု)?[၊,]?\s?([\p{L}\p{M}]{2,16}?)လ\s?\(?(\d{1,2})\)?\s?ရက်?/gu,
    ),
    read: ([, year, month, day]) => burmese(day, month, year),
  },
  {
    name: "burmese-year-last", // မတ်လ ၇၊ ၂၀၂၄, မတ်လ (၇) ရက်၊ ၂၀၂၄
    signs: ["လ"],
    pattern: inBasicPlane(
      /([\p{L}\p{M}]{2,16}?)လ\s?\(?(\d{1,2})\)?\s?(?:ရက်)?(?:နေ့)?[၊,]?\s{1,2}(\d{4})(?!\d)/gu,
    ),
    read: ([, month, day, year]) => burmese(day, month, year),
  },
  {
    name: "burmese-day-first", // ၇ မတ်လ ၂၀၂၄
    signs: ["လ"],
    pattern: inBasicPlane(/(?<!\d)(\d{1,2})\s([\p{L}\p{M}]{2,16}?)လ[၊,]?\s{1,2}(\d{4})(?!\d)/gu),
    read: ([, day, month, year]) => burmese(day, month, year),
  },
  {
    name: "khmer", // ថ្ងៃទី៧ ខែមីនា ឆ្នាំ២០២៤
    signs: ["ខែ"],
    pattern: /(?<!\d)(\d{1,2})\s?ខែ\s?([\p{Script=Khmer}]{2,16}?)\s?(?:ឆ្នាំ)\s?(\d{4})(?!\d)/gu,
    read: ([, day, month, year]) => dayOf(Number(year), monthOf(month ?? "", "km"), Number(day)),
  },
  {
    name: "thai", // 7 มีนาคม 2567, 7 มี.ค. 67, 7 มีนาคม พ.ศ. 2567
    pattern:
      /(?<!\d)(\d{1,2})\s{0,2}([\u0e01-\u0e4e.]{2,20}?)\s{0,2}((?:พ|ค)\.?ศ\.?\s{0,2})?(\d{4}|\d{2})(?![\d:.])/g,
    read: ([, day, month, epoch, year]) => thai(day, month, epoch, year),
  },
  {
    name: "persian", // ۱۷ اسفند ۱۴۰۲, 17 Esfand 1402
    pattern: inBasicPlane(
      /(?<!\d)(\d{1,2})\s{0,2}([\p{L}\u200c]{2,14}?)(?:[\s\u200c]?ماه)?[،,]?\s{0,2}(\d{4})(?!\d)/gu,
    ),
    read: ([, day, month, year]) =>
      isYearOf("persian", Number(year))
        ? inCalendar("persian", year, monthIn("persian", month ?? ""), day)
        : null,
  },
  {
    name: "ethiopian", // የካቲት 28 ቀን 2016, 28 የካቲት 2016, የካቲት ፳፰ ቀን ፳፻፲፮
    pattern:
      /(?<![\d፩-፼])(?:(\d{1,2}|[፩-፼]{1,2})\s?(?:ቀን\s)?)?([\u1200-\u135a]{2,10})\s?(?:(\d{1,2}|[፩-፼]{1,2})(?:\s?ቀን)?)?[፣፡,]?\s{0,2}(\d{4}|[፩-፼]{2,6})(?![\d፩-፼])(\s?ዓ[.፡\s/]{0,2}ም)?/gu,
    read: ([, before, month, after, year, era], language) =>
      ethiopian(before ?? after, month, year, era !== undefined || language !== "ti"),
  },
  {
    name: "ethiopian-numbers", // 28/06/2016 ዓ.ም.
    signs: ["ዓ"],
    pattern: /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\s?ዓ[.፡\s/]{0,2}ም/gu,
    read: ([, day, , month, year]) => inCalendar("ethiopic", year, Number(month), day),
  },
  {
    name: "nepali", // २०८० फागुन २४ गते, २०८० साल फागुन २४
    pattern:
      /(?<!\d)(20\d{2})\s?(?:साल\s)?([\p{Script=Devanagari}]{2,10}|\p{Script=Latin}{4,8})\s(\d{1,2})(?!\d)/gu,
    read: ([, year, month, day], language) => nepali(language, year, month, day),
  },
  {
    name: "nepali-year-last", // फागुन २४, २०८०
    pattern: inBasicPlane(
      /(?<![\p{L}\p{M}])([\p{Script=Devanagari}]{2,10}|\p{Script=Latin}{4,8})\s(\d{1,2})(?:\sगते)?,?\s(20\d{2})(?!\d)/gu,
    ),
    read: ([, month, day, year], language) => nepali(language, year, month, day),
  },
  {
    name: "nepali-day-first", // २४ फागुन २०८०
    pattern:
      /(?<!\d)(\d{1,2})\s([\p{Script=Devanagari}]{2,10}|\p{Script=Latin}{4,8}),?\s(20\d{2})(?!\d)/gu,
    read: ([, day, month, year], language) => nepali(language, year, month, day),
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

function burmese(day: Part, month: Part, year: Part): Read | null {
  return dayOf(Number(year), monthOf(month ?? "", "my"), Number(day));
}

/**
 * Ethiopian months, or the Gregorian ones in Amharic letters. Eritrea calls the Gregorian months by
 * the names of the Ethiopian ones: in Tigrinya they are those, unless the era is named.
 */
function ethiopian(day: Part, month: Part, year: Part, isOwn: boolean): Read | null {
  const [number, count] = [ethiopicNumber(day ?? ""), ethiopicNumber(year ?? "")];
  if (number === null || count === null) return null;
  const own = isOwn ? monthIn("ethiopic", month ?? "") : null;
  if (own !== null) return inCalendar("ethiopic", String(count), own, String(number));
  return dayOf(count, monthOf(month ?? "", isOwn ? "am" : "ti"), number);
}

/** Only in Nepali: Hindi calls months of the moon by the same names. */
function nepali(language: string | null, year: Part, month: Part, day: Part): Read | null {
  return language === "ne" ? inCalendar("bikram", year, bikramMonth(month ?? ""), day) : null;
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
