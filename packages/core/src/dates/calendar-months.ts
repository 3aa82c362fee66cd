/** The months of the Persian and the Ethiopian calendar, by the runtime's locale data. */
import { fold } from "./fold-name.ts";

/** The locales whose names are read: of Iran, Afghanistan, Ethiopia and Eritrea, and in English. */
const locales = { persian: ["fa", "fa-AF", "ps", "en"], ethiopic: ["am", "ti", "en"] } as const;

type Months = ReadonlyMap<string, number>;
const known = new Map<keyof typeof locales, Months>();

/** Finds the month (from 1) that a word names in a calendar, or `null`. */
export function monthIn(calendar: keyof typeof locales, word: string): number | null {
  const names = known.get(calendar) ?? readNames(calendar);
  known.set(calendar, names);
  return names.get(fold(word)) ?? null;
}

/** The days of a year, some days apart: every month has one of them, the Ethiopian thirteenth too. */
const start = Date.UTC(2021, 0, 1);
const step = 4 * 86_400_000;
const steps = 92;

function readNames(calendar: keyof typeof locales): Months {
  const names = new Map<string, number>();
  const numbered = formatOf(`en-u-ca-${calendar}-nu-latn`, "numeric");
  for (const locale of locales[calendar]) {
    const named = formatOf(`${locale}-u-ca-${calendar}`, "long");
    for (let at = 0; at < steps; at++) {
      const month = Number(monthPart(numbered, start + at * step));
      const key = fold(monthPart(named, start + at * step));
      if (key.length > 1 && !/\p{Nd}/u.test(key) && !names.has(key)) names.set(key, month);
    }
  }
  return names;
}

function formatOf(locale: string, month: "numeric" | "long"): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { month, day: "numeric", timeZone: "UTC" });
}

function monthPart(format: Intl.DateTimeFormat, at: number): string {
  return format.formatToParts(at).find(({ type }) => type === "month")?.value ?? "";
}
