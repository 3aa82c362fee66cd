/**
 * Names of weekdays and months, which change from one outlet's "Monday" to another's "on Oct. 5". Long
 * names alone: a short one is a word of some other language, and a fact would go unseen with it. What a
 * date says, in every language and calendar, is read by `dates`.
 */
import { hashOfWord } from "./word-hash.ts";

/** Languages whose names are known; in others a weekday is a word like any. */
const languages = "en de fr es it pt nl pl cs uk ru bg hy ka ro hu tr sv da nb fi el ar he fa id";

let hashes: ReadonlySet<number> | null = null;

/** Says whether a token of this hash names a weekday or a month. */
export function isCalendarWord(hash: number): boolean {
  hashes ??= new Set([...namesOf("weekday"), ...namesOf("month")].map(hashOfWord));
  return hashes.has(hash);
}

function namesOf(unit: "weekday" | "month"): string[] {
  return languages.split(" ").flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, {
      [unit]: "long",
      // With the day beside it, a month takes the case that it has in a date.
      ...(unit === "month" ? { day: "numeric" } : {}),
      timeZone: "UTC",
    });
    const days = unit === "month" ? months : week;
    const parts = days.map((day) => format.formatToParts(day).find(({ type }) => type === unit));
    return parts.map((part) => (part?.value ?? "").toLowerCase().replace(/['’.]/g, ""));
  });
}

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 15)));
const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2001, 0, 1 + day)));
