/** Lines that carry metadata rather than text: a date, a byline, an attribution. */

import { findDates, mayHoldDate, weekdaysOf } from "../../dates/index.ts";
import { openingOf } from "../phrase-book.ts";
import dateWordList from "../phrases/date-words.json" with { type: "json" };
import { keyOf } from "../shape.ts";
import type { ScrapeLine } from "./lines/scrape.ts";
import { isMonth, isWeekday } from "./month-names.ts";

/** Words that stand in dates beside numbers, months and weekdays. */
const dateWords = new Set(dateWordList.map(keyOf));
const maxDateWords = 10;
const maxDateLength = 80;
const maxBylineWords = 14;
const maxAttributionWords = 10;
const number = /^\p{Nd}+(?:st|nd|rd|th)?$/u;

/** What a line says of the article; `null` for text. Only for lines at the edges. */
export function factOf({
  text,
  shape,
}: Pick<ScrapeLine, "text" | "shape">): "date" | "byline" | "attribution" | null {
  if (shape.key === "") return null;
  const opening = openingOf(shape.key);
  const rest = opening === null ? shape.key : shape.key.slice(opening.words.length).trim();
  const mayBeDate = opening === null || opening.family === "date";
  if (mayBeDate && (isDate(rest) || isDateAlone(text, opening?.words ?? ""))) return "date";
  if (opening === null || rest === "" || shape.endsSentence) return null;
  const behind = text.slice(opening.words.length).trimStart();
  if (opening.family === "attribution") {
    return behind.startsWith(":") && shape.wordCount <= maxAttributionWords ? "attribution" : null;
  }
  if (opening.family === "byline") {
    const named = /^:?\s*[\p{Lu}\p{Lo}@]/u.test(behind);
    return named && shape.wordCount <= maxBylineWords ? "byline" : null;
  }
  return null;
}

/** Whether a text is a day in whatever script, and nothing beside it but what stands in dates. */
function isDateAlone(text: string, label: string): boolean {
  if (text.length > maxDateLength || !mayHoldDate(text)) return false;
  const [date, other] = findDates(text);
  if (date === undefined || other !== undefined) return false;
  const beside = keyOf(`${text.slice(0, date.index)} ${text.slice(date.end)}`);
  return beside
    .split(" ")
    .every(
      (word) =>
        word === "" ||
        label.split(" ").includes(word) ||
        number.test(word) ||
        isWeekday(word) ||
        weekdaysOf(word).size > 0 ||
        dateWords.has(word),
    );
}

/** Whether a key is a day, with or without a weekday and a time, and nothing else. */
function isDate(key: string): boolean {
  const words = key.split(" ");
  if (words.length < 2 || words.length > maxDateWords) return false;
  return (
    words.some((word) => number.test(word)) &&
    (words.some(isMonth) || words.filter((word) => number.test(word)).length >= 3) &&
    words.every(
      (word) => number.test(word) || isMonth(word) || isWeekday(word) || dateWords.has(word),
    )
  );
}
