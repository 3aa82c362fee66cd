/** Dates as people print them, in many languages. */
export { monthOf, weekdaysOf } from "./calendar-names.ts";
export {
  type DateContext,
  findDates,
  mayHoldDate,
  type ParsedDate,
  parseDate,
} from "./find-dates.ts";
