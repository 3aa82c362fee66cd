/** Dates as readings of rules, and which of them can be a day of publication at all. */
import { findDates, mayHoldDate, type ParsedDate, parseDate } from "../../dates/index.ts";
import type { DateEvidence } from "../../evidence.ts";
import type { Mark } from "../marks.ts";
import type { Reading } from "../rule.ts";
import type { RuleInput } from "../rule-input.ts";
import { type DateLabel, labelBefore } from "./date-label.ts";

export type DateReading = Reading<string> & Pick<DateEvidence, "precision" | "assumed">;

const dayMs = 86_400_000;
/** Zones and wrong clocks reach this far; what lies further ahead of the capture is no past event. */
const aheadMs = 2 * dayMs;
/** The zero of Unix clocks: what software prints where a date is missing. */
const epochDay = "1970-01-01";
/** The web's beginning: earlier days on a page are what it tells of. Declared dates may be older. */
const firstPrintedYear = "1993";

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

/** Reads declared values, such as the contents of metas. */
export function readDeclared(values: readonly unknown[], input: RuleInput): DateReading[] {
  return values.flatMap((value) =>
    typeof value === "string" && value.length < 100
      ? readingOf(findDates(value, input.dates)[0] ?? null, input, value.trim())
      : [],
  );
}

/** Reads the dates of a printed text whose labels are among those wanted. */
export function readPrinted(
  text: string,
  wanted: readonly (DateLabel | null)[],
  input: RuleInput,
): DateReading[] {
  if (!mayHoldDate(text)) return [];
  return findDates(text, input.dates)
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
