/** Dates as readings of rules, and which of them can be a day of publication at all. */
import { findDates, type ParsedDate, parseDate } from "../../../dates/index.ts";
import type { Mark } from "../../../page/marks.ts";
import type { DateEvidence } from "../../../records/evidence.ts";
import type { Reading } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { type DateLabel, labelBefore } from "./date-label.ts";

export type DateReading = Reading<string> & Pick<DateEvidence, "precision" | "assumed">;

const dayMs = 86_400_000;
/** Zones and wrong clocks reach this far; what lies further ahead of the capture is no past event. */
const aheadMs = 2 * dayMs;
/** The zero of Unix clocks: what software prints where a date is missing. */
const epochDay = "1970-01-01";
/** The web's beginning: earlier days on a page are what it tells of. Declared dates may be older. */
export const firstPrintedYear = "1993";

/** Turns a parsed date into a reading, unless it cannot be a day of publication. */
export function readingOf(
  date: ParsedDate | null,
  { capturedAt }: RuleInput,
  raw = date?.raw ?? "",
): DateReading[] {
  if (date === null || date.value.startsWith(epochDay)) return [];
  const ahead = Date.parse(date.value.slice(0, 10)) - Date.parse(capturedAt);
  if (ahead > aheadMs) return [];
  return [{ value: date.value, raw, precision: date.precision, assumed: date.assumed }];
}

/** A date with what was seen around it. */
export interface DateSighting extends DateReading {
  /** Texts between the headline and the element, `null` for what stands in no element. */
  texts: number | null;
  /** Lines between the headline and the line, `null` for what stands in none. */
  lines: number | null;
  /** Which line it is, `null` for what stands in none, and whether the cleaner kept that line. */
  index: number | null;
  kept: boolean;
  /** What the words before it call it. */
  label: DateLabel | null;
  /** Characters of its line beside it. */
  others: number;
  /** Characters of its line before it. */
  start: number;
  /** Whether day and month are read in the less likely order. */
  swapped: boolean;
  /** Whether it stands before the prose. */
  inHead: boolean;
  /**
   * Whether it is surely the article's own: declared for a news article or a blog's entry, or
   * counted back from the capture in a date element beside the headline.
   */
  isOwn: boolean;
  /** What the elements around its line claim to be; 0 where none is known. */
  hints: number;
}

/** A reading with its place; one that is declared stands in none. */
export function placed(reading: DateReading, place: Partial<DateSighting> = {}): DateSighting {
  return { ...nowhere, ...reading, ...place };
}

const nowhere = {
  ...{ texts: null, lines: null, index: null, kept: false, label: null, others: 0, start: 0 },
  ...{ swapped: false, inHead: false, isOwn: false, hints: 0 },
};

/** Finds the dates of a text of the page. */
export function datesIn(text: string, { dates }: RuleInput): readonly ParsedDate[] {
  return findDates(text, dates);
}

/** Longer values are no dates. */
const maxDeclared = 100;

/** Reads declared values, such as the contents of metas. */
export function declaredDates(values: readonly unknown[], input: RuleInput): DateSighting[] {
  return readDeclared(values, input).map((reading) => placed(reading));
}

/** Reads declared values without a place; numbers are seconds or milliseconds since 1970. */
export function readDeclared(values: readonly unknown[], input: RuleInput): DateReading[] {
  return values.flatMap((value) => {
    if (typeof value !== "string" && typeof value !== "number") return [];
    const raw = String(value).trim();
    if (raw.length >= maxDeclared) return [];
    const plain = instantOf(raw) ?? raw;
    return readingOf(datesIn(plain, input)[0] ?? null, input, raw);
  });
}

/** Ten digits are seconds from 2001 on, thirteen milliseconds, fourteen a day and its time. */
function instantOf(text: string): string | null {
  if (/^(?:19|20)\d{12}$/.test(text)) return `${text.slice(0, 8)}T${text.slice(8)}`;
  const digits = /^\d{10}(?:\d{3}|\.\d{1,6})?$/.test(text);
  if (!digits) return null;
  const ms = text.length === 13 && !text.includes(".") ? Number(text) : 1000 * Number(text);
  return ms < maxInstant ? `${new Date(ms).toISOString().slice(0, 19)}Z` : null;
}

/** The end of 2199, in milliseconds: what is later is a number of another kind. */
const maxInstant = Date.UTC(2200, 0, 1);

/** Texts before the headline in which its date may stand. */
const reachBefore = 40;
/** Marked elements that are looked at: lists of articles mark one each. */
const maxMarked = 12;

/** The dates of marked elements, what they declare and what they print. */
export function markDates(input: RuleInput, by: RegExp): DateSighting[] {
  const from = input.headlineAt ?? 0;
  return (input.facts?.marks ?? [])
    .filter((mark) => mark.kind === "date" && by.test(mark.by))
    .filter(({ region }) => region === null || region === "header" || region === "bio")
    .filter(({ at }) => at >= from - reachBefore)
    .slice(0, maxMarked)
    .flatMap((mark) => {
      const label = labelBefore(mark.text, Math.max(0, mark.text.search(/\d/)));
      const place = { texts: mark.at - from, label, others: mark.text.length };
      const declared = mark.value === null ? [] : readDeclared([mark.value], input);
      if (declared.length > 0) return declared.map((reading) => placed(reading, place));
      return datesIn(mark.text, input)
        .filter(({ value }) => value >= firstPrintedYear)
        .flatMap((date) =>
          readingOf(date, input).map((reading) =>
            placed(reading, { ...place, label: labelBefore(mark.text, date.index) }),
          ),
        );
    });
}

/** Reads the dates of a printed text whose labels are among those wanted. */
export function readPrinted(
  text: string,
  wanted: readonly (DateLabel | null)[],
  input: RuleInput,
): DateReading[] {
  return datesIn(text, input)
    .filter(({ value }) => value >= firstPrintedYear)
    .filter(({ index }) => wanted.includes(labelBefore(text, index)))
    .flatMap((date) => readingOf(date, input));
}

/** Reads a marked element: its machine-readable value first, and what it prints. */
export function readMark(
  mark: Mark,
  wanted: readonly (DateLabel | null)[],
  input: RuleInput,
): DateReading[] {
  if (
    mark.value !== null &&
    wanted.includes(labelBefore(mark.text, Math.max(0, mark.text.search(/\d/))))
  ) {
    const declared = readDeclared([mark.value], input);
    if (declared.length > 0) return declared;
  }
  return readPrinted(mark.text, wanted, input);
}

/** Reads a text that counts back from the capture: "2 hours ago". */
export function readRelative(text: string, input: RuleInput): DateReading[] {
  // Without a number it is a word or two: "yesterday", "vor einer Stunde".
  if (text === "" || text.length > 60 || (text.length > 30 && !/\p{Nd}/u.test(text))) return [];
  const date = parseDate(text, input.dates);
  return date?.assumed.includes("relative") ? readingOf(date, input) : [];
}

/** Two dates agree when their days do: sources differ in zones and seconds. */
export function dayKey(value: string): string {
  return value.slice(0, 10);
}
