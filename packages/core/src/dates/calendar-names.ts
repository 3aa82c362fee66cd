/**
 * The names of months and weekdays in the languages of the archive, read from the runtime's own
 * locale data instead of a table of ours.
 */

const languages: readonly string[] = [
  ..."en en-GB de de-AT fr es it pt nl sv da nb fi is et lv lt pl cs sk sl hr sr sr-Latn bs mk".split(
    " ",
  ),
  ..."bg ru uk be ro hu el tr az kk uz ky ka hy fa ar ar-IQ ar-MA he hi bn ur ta te id ms vi".split(
    " ",
  ),
  ..."th sq ca gl eu cy ga mt af sw".split(" "),
];

/** Spellings that people print and locale data lacks. */
const printedMonths: readonly [language: string, name: string, month: number][] = [
  ["en", "sept", 9],
  ["de", "mrz", 3],
  ["de", "jän", 1],
  ["de", "maerz", 3],
  ["es", "setiembre", 9],
  ["es", "set", 9],
  ["pt", "março", 3],
  ["el", "μάιος", 5],
  ["ru", "сент", 9],
  ["ar", "اغسطس", 8],
];

type Months = Map<string, Map<number, Set<string>>>;

let months: Months | null = null;
let weekdays: Map<string, Set<number>> | null = null;

/**
 * Finds the month (1-12) that a word names, or `null`.
 *
 * Where languages disagree (`listopad` is October in Croatian and November in Polish) the page's
 * language decides; without it such a word names no month.
 */
export function monthOf(word: string, language: string | null): number | null {
  months ??= readMonths();
  const folded = fold(word);
  const found = months.get(folded) ?? months.get(folded.replace(/^(ב|d')/, ""));
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

/** Folds case, dots and the accents of alphabets that are often written without them. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .replace(/[’׳]/g, "'")
    .normalize("NFC");
}

function readMonths(): Months {
  const names: Months = new Map();
  const add = (name: string, month: number, language: string) => {
    const key = fold(name);
    const byMonth = names.get(key) ?? new Map<number, Set<string>>();
    byMonth.set(month, (byMonth.get(month) ?? new Set()).add(language));
    names.set(key, byMonth);
  };
  const longNames: [name: string, month: number, language: string][] = [];
  for (const locale of languages) {
    const language = locale.slice(0, 2);
    for (const width of ["long", "short"] as const) {
      for (const shape of [{}, { day: "numeric", year: "numeric" }] as const) {
        const format = formatter(locale, { month: width, ...shape });
        for (let month = 1; month <= 12; month++) {
          const name = partOf(format, "month", Date.UTC(2020, month - 1, 5));
          if (/\d/.test(name) || name.length < 2) continue; // these write months as numbers
          add(name, month, language);
          if (width === "long") longNames.push([name, month, language]);
        }
      }
    }
  }
  for (const [language, name, month] of printedMonths) add(name, month, language);
  addCuts(names, longNames);
  return names;
}

/** Adds the first three and four letters of long names, where no name of its own stands there. */
function addCuts(names: Months, longNames: readonly [string, number, string][]): void {
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
