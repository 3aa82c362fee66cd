/**
 * Bikram Sambat, the solar calendar of Nepal. Its months have no rule: they are announced, so their
 * lengths are data, and years that are not announced yet are not read.
 */
import type { Day } from "./day.ts";

/** The first year of the table, which began on 14 April 1990. */
export const firstBikramYear = 2047;
const start = Date.UTC(1990, 3, 14);
const dayMs = 86_400_000;

/** Days of each month above 29, a year a word; of the last year only the months that are certain. */
const lengths = (
  "222322101011 223222101011 232321110011 232321110102 222322101011 223222101011 232321110011 " +
  "232321110102 223222101011 223231101011 232321110012 132321110102 223222101011 223321101011 " +
  "232321110012 222322010102 223222101011 223321101011 232321110012 222322011002 223222101011 " +
  "223321101011 232321110012 222322011011 223222101011 232321101011 232321110012 222322101011 " +
  "223222101011 232321110011 232321110102 222322101011 223222101011 232321110011 232321110102 " +
  "223222101011 22322"
).split(" ");

export const lastBikramYear = firstBikramYear + lengths.length - 1;

/** Days of a month whose length is not known: no month is shorter, but for the ninth to the twelfth. */
const surely = 29;

/** The names of the months as papers spell them, in Devanagari and in Latin letters. */
const names: readonly string[] = [
  "वैशाख बैशाख वैसाख baisakh baishakh vaisakh",
  "जेठ जेष्ठ ज्येष्ठ जेष्ट jestha jeth jyestha",
  "असार आषाढ अषाढ asar ashadh asadh",
  "साउन श्रावण shrawan saun sawan",
  "भदौ भाद्र भाद्रपद bhadra bhadau",
  "असोज आश्विन अशोज asoj ashwin aswin",
  "कात्तिक कार्तिक kartik kattik",
  "मंसिर मङ्सिर मार्ग mangsir mansir",
  "पुस पुष पौष poush push paush",
  "माघ magh",
  "फागुन फाल्गुन फागुण falgun phagun fagun phalgun",
  "चैत चैत्र chaitra chait",
];
const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((row, index) => row.split(" ").map((name) => [name, index + 1] as const)),
);

/** Finds the month (from 1) that a word names, or `null`. */
export function bikramMonth(word: string): number | null {
  return months.get(word.toLowerCase().normalize("NFC")) ?? null;
}

/** The Gregorian day of a day of this calendar, in milliseconds; `null` for one that is not in it. */
export function bikramTime({ year, month, day }: Day): number | null {
  const own = lengths[year - firstBikramYear];
  if (own === undefined || month < 1 || month > Math.min(12, own.length + 1)) return null;
  const days = [...own].map((digit) => surely + Number(digit));
  if (day < 1 || day > (days[month - 1] ?? surely)) return null;
  const years = lengths.slice(0, year - firstBikramYear).join("");
  const before = [...years].reduce((sum, digit) => sum + surely + Number(digit), 0);
  const inYear = days.slice(0, month - 1).reduce((sum, count) => sum + count, 0);
  return start + (before + inYear + day - 1) * dayMs;
}
