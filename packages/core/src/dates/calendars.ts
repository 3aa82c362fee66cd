/** Years of other calendars as days of the Gregorian one. */
import { bikramTime, firstBikramYear, lastBikramYear } from "./bikram-sambat.ts";
import type { Day } from "./day.ts";

/** Calendars that pages are dated by beside the Gregorian one. */
export type CalendarName = "buddhist" | "roc" | "persian" | "ethiopic" | "bikram";

/** The years, in their own count, in which a page can have been published. */
const years: Readonly<Record<CalendarName, readonly [number, number]>> = {
  buddhist: [2440, 2640],
  roc: [1, 188],
  persian: [1280, 1478],
  ethiopic: [1892, 2091],
  bikram: [firstBikramYear, lastBikramYear],
};

/** What a year of a calendar that shares months and days with the Gregorian one differs by. */
const shifts = { buddhist: -543, roc: 1911 } as const;

/** Says whether a year is one of a calendar's in which pages were published. */
export function isYearOf(calendar: CalendarName, year: number): boolean {
  const [first, last] = years[calendar];
  return year >= first && year <= last;
}

/** Gives the Gregorian day of a day in another calendar; `null` for one that is not in it. */
export function toGregorian(calendar: CalendarName, day: Day): Day | null {
  if (!isYearOf(calendar, day.year)) return null;
  if (calendar === "buddhist" || calendar === "roc") {
    return { ...day, year: day.year + shifts[calendar] };
  }
  if (calendar === "bikram") {
    const at = bikramTime(day);
    return at === null ? null : gregorianOf(at);
  }
  const near = calendar === "persian" ? nearPersian(day) : nearEthiopic(day);
  for (const off of offsets) {
    const at = near + off * dayMs;
    if (isSame(calendar, at, day)) return gregorianOf(at);
  }
  return null;
}

const dayMs = 86_400_000;
/** The guesses are a day or two off at leap years. */
const offsets = [0, 1, -1, 2, -2] as const;

/** Persian years begin about 21 March; their first six months have 31 days, the others 30. */
function nearPersian({ year, month, day }: Day): number {
  const before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  return Date.UTC(year + 621, 2, 21) + (before + day - 1) * dayMs;
}

/** Ethiopian years begin about 11 September; their months have 30 days, the thirteenth five or six. */
function nearEthiopic({ year, month, day }: Day): number {
  return Date.UTC(year + 7, 8, 11) + (30 * (month - 1) + day - 1) * dayMs;
}

const formats = new Map<CalendarName, Intl.DateTimeFormat>();

/** Whether the runtime's calendar gives an instant that day. */
function isSame(calendar: CalendarName, at: number, { year, month, day }: Day): boolean {
  let format = formats.get(calendar);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      ...({ year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" } as const),
    });
    formats.set(calendar, format);
  }
  const parts = format.formatToParts(at);
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return numberOf("year") === year && numberOf("month") === month && numberOf("day") === day;
}

function gregorianOf(at: number): Day {
  const date = new Date(at);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
