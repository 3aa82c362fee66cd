/**
 * Names of months and weekdays in the languages of the scrapes we know, from the runtime's data: whether
 * a word is one, long or short. The scorer of lines was taught with these; what a date says, in every
 * language and calendar, is read by `dates`.
 */
import { keyOf } from "../shape.ts";

const languages = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "ru",
  "uk",
  "hy",
  "az",
  "tr",
  "ka",
  "fa",
  "ar",
];
const widths = ["long", "short"] as const;

// Asked for when the first line is read: the runtime takes a tenth of a second to tell them all.
let months: ReadonlySet<string> | null = null;
let weekdays: ReadonlySet<string> | null = null;

/** Whether a word of a line's key names a month. */
export function isMonth(word: string): boolean {
  months ??= namesOf("month", 12, (at) => Date.UTC(2024, at, 15));
  return months.has(word);
}

/** Whether a word of a line's key names a day of the week. */
export function isWeekday(word: string): boolean {
  weekdays ??= namesOf("weekday", 7, (at) => Date.UTC(2024, 0, 1 + at));
  return weekdays.has(word);
}

/** The names alone and inside a date, since Slavic languages decline them there. */
function namesOf(part: "month" | "weekday", count: number, instantOf: (at: number) => number) {
  const names = new Set<string>();
  for (const language of languages) {
    for (const width of widths) {
      const alone = new Intl.DateTimeFormat(language, { [part]: width, timeZone: "UTC" });
      const inDate = new Intl.DateTimeFormat(language, {
        [part]: width,
        day: "numeric",
        month: width,
        timeZone: "UTC",
      });
      for (let at = 0; at < count; at++) {
        names.add(keyOf(alone.format(instantOf(at))));
        const found = inDate.formatToParts(instantOf(at)).find(({ type }) => type === part);
        if (found) names.add(keyOf(found.value));
      }
    }
  }
  return names;
}
