/** Dates that count from the day of capture: "2 hours ago", "vor 3 Tagen", "вчера". */

import { asciiDigits } from "../text/native-digits.ts";
import type { DateContext, ParsedDate } from "./parsed-date.ts";

const units = ["second", "minute", "hour", "day", "week", "month", "year"] as const;
type Unit = (typeof units)[number];

const dayMs = 86_400_000;
const unitMs: Record<Unit, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
  month: 30 * dayMs,
  year: 365 * dayMs,
};

/** Longer texts are prose, where "two days ago" tells of the story. */
const maxLength = 60;

type Phrases = Map<string, { unit: Unit; count: number | null }>;
const phrasesByLanguage = new Map<string, Phrases | null>();

/**
 * Reads a text that is a relative date and little else, by the phrases of the page's language and
 * of English. The day is always marked as assumed.
 */
export function relativeDate(text: string, context: DateContext): ParsedDate | null {
  const from = Date.parse(context.capturedAt ?? "");
  const plain = asciiDigits(text.trim().slice(0, maxLength + 1)).toLowerCase();
  if (Number.isNaN(from) || plain === "" || plain.length > maxLength) return null;
  const number = /\d{1,3}/.exec(plain);
  const phrase = plain
    .replace(/\d{1,3}/, "#")
    .replace(/^[\p{L}]{1,14}\s?:\s*/u, "")
    .trim();
  for (const language of new Set([context.language?.split("-")[0]?.toLowerCase() ?? "en", "en"])) {
    const found = phrasesOf(language)?.get(phrase);
    if (found === undefined) continue;
    const count = found.count ?? Number(number?.[0]);
    const at = new Date(from - count * unitMs[found.unit]);
    return {
      value: at.toISOString().slice(0, 10),
      precision: "day",
      assumed: ["relative"],
      raw: text.trim(),
      index: 0,
      end: text.length,
      weekdayAgrees: false,
      otherOrder: null,
    };
  }
  return null;
}

/** The plural forms of every unit, made by formatting one number of each class. */
function phrasesOf(language: string): Phrases | null {
  const known = phrasesByLanguage.get(language);
  if (known !== undefined) return known;
  const phrases = /^[a-z]{2,3}$/.test(language) ? readPhrases(language) : null;
  phrasesByLanguage.set(language, phrases);
  return phrases;
}

function readPhrases(language: string): Phrases | null {
  if (Intl.RelativeTimeFormat.supportedLocalesOf(language).length === 0) return null;
  const phrases: Phrases = new Map();
  for (const style of ["long", "short"] as const) {
    const counted = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, {
      numeric: "always",
      style,
    });
    const named = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: "auto", style });
    for (const unit of units) {
      for (const count of [1, 2, 3, 5, 11, 21]) {
        const phrase = counted.format(-count, unit).toLowerCase().replace(String(count), "#");
        phrases.set(phrase, { unit, count: phrase.includes("#") ? null : count });
      }
    }
    for (const count of [0, 1, 2]) {
      const phrase = named.format(-count, "day").toLowerCase();
      if (!/\d/.test(phrase)) phrases.set(phrase, { unit: "day", count });
    }
  }
  return phrases;
}
