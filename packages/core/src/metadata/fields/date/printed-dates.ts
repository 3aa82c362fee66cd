/** The days of publication that a page prints in its lines, and those it only seems to. */
import type { Line } from "../../../clean/text-document.ts";
import { findDates, mayHoldDate } from "../../../dates/index.ts";
import { countWords } from "../../../text/words.ts";
import { isProse } from "../../engine/head-lines.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { opensAsByline } from "../byline/names/openings.ts";
import { namesPublication } from "./date-label.ts";
import { type DateReading, readingOf, readPrinted } from "./date-reading.ts";

/** Words beside the date in a line that is a date line: a name, a section, a share count. */
const maxOtherWords = 10;

/** The same in a line that is set as a heading: a weekday, a zone. */
const maxHeadingWords = 4;

/** Dates on the lines that a cleaner marked as such, and on the date lines of the head. */
export function dateLines(input: RuleInput): DateReading[] {
  const marked = input.lines.filter((line) => line.role === "date" || line.role === "byline");
  return [...marked, ...input.head.filter((line) => isDateLine(line))].flatMap((line) =>
    readPrinted(line.source, ["published", null], input),
  );
}

/** A line that prints a date and little else; a headline or caption with a date in it is none. */
function isDateLine(line: Line): boolean {
  if (line.source.length > 160 || isProse(line) || !mayHoldDate(line.source)) return false;
  if (line.role === "title" || line.role === "caption") return false;
  const dates = findDates(line.source);
  const dated = dates.reduce((sum, { raw }) => sum + countWords(raw), 0);
  const others = countWords(line.source) - dated;
  // "Thứ năm, 7/3/2024, 09:10": a cleaner takes short lines for headings.
  if (line.role === "heading" && others > maxHeadingWords) return false;
  // "Shoppers in the old town, Oct. 8, 2020." is a caption, marked or not.
  if (others > 3 && /[.!?]$/.test(line.source) && !opensAsByline(line.source)) return false;
  return dates.length > 0 && (opensAsByline(line.source) || others <= maxOtherWords);
}

/** Characters of the first prose in which a dateline stands. */
const datelineLength = 70;

/** "BAKU, Oct. 5, 2020 (AP) — …": the date before the dash that opens the story. */
export function datelines(input: RuleInput): DateReading[] {
  return input.head
    .filter(isProse)
    .slice(0, 2)
    .flatMap((line) => {
      const start = line.source.slice(0, datelineLength + 30);
      const date = findDates(start, input.dates)[0];
      if (!date || date.index > datelineLength) return [];
      const opens = !/[.!?]\s/.test(start.slice(0, date.index).replace(/\b\p{L}{1,4}\.\s/gu, ""));
      const closes =
        /^[.,]?\s{0,2}(?:(?:\([^()]{2,30}\)\s{0,2})?(?:[-–—]{1,2}\s|:\s)|\)[.,:]?\s)/.test(
          line.source.slice(date.end, date.end + 40),
        );
      return opens && closes ? readingOf(date, input) : [];
    });
}

/** Lines anywhere that say "published": at the foot of the article, on many sites. */
export function labelledDates(input: RuleInput): DateReading[] {
  return input.lines
    .filter(({ source, role }) => source.length < 160 && role !== "caption" && mayHoldDate(source))
    .filter(({ source }) => namesPublication(source))
    .flatMap(({ source }) => readPrinted(source, ["published"], input));
}

/** Lines of prose in which the day of a statement is the day of the news. */
const maxQuotedLines = 6;

/**
 * The day that a statement in the text carries, in scrapes that say nothing better, and only where
 * a weekday proves the reading: "said on Saturday (3/10/2020)".
 */
export function quotedDays(input: RuleInput): DateReading[] {
  return input.lines
    .filter((line) => line.removal === null && line.role !== "caption" && isProse(line))
    .slice(0, maxQuotedLines)
    .flatMap((line) => findDates(line.source, input.dates))
    .filter(({ weekdayAgrees, value }) => weekdayAgrees && value >= "1993")
    .flatMap((date) => readingOf(date, input));
}
