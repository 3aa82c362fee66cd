/** Dates as people print them, in many languages. */
export { monthOf, weekdaysOf } from "./calendar-names.ts";
export type { CalendarName } from "./calendars.ts";
export { findDates, mayHoldDate, parseDate } from "./find-dates.ts";
export type { DateContext, ParsedDate } from "./parsed-date.ts";
