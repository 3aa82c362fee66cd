/** A date that a text prints, and what is known of the text. */
import type { CalendarName } from "./calendars.ts";

export interface DateContext {
  /** BCP 47 tag of the text's language, which decides between homonyms and orders. */
  language?: string | null;
  /** The language that the page declares, where another was found: its months are read, too. */
  declared?: string | null;
  /** Country code of the page (`gb`), which decides the order of numbers in English. */
  region?: string | null;
  /** The calendar of years that are none of the Gregorian one; without it such numbers are no date. */
  calendar?: CalendarName | null;
  /** ISO 8601 instant that relative dates count from; without it they are not read. */
  capturedAt?: string | null;
}

export interface ParsedDate {
  /** ISO 8601, as `IsoDate` of the evidence: the day as printed, never moved between zones. */
  value: string;
  precision: "day" | "minute" | "second";
  assumed: ("year" | "order" | "relative")[];
  /** The characters that were read. */
  raw: string;
  index: number;
  end: number;
  /** Whether a weekday stands beside the date and agrees with it. */
  weekdayAgrees: boolean;
  /** The day of the same numbers in the other order, if nothing on the spot rules it out. */
  otherOrder: string | null;
}
