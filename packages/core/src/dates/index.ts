/** Dates as people print them, in many languages. */
export {
  type DateContext,
  findDates,
  mayHoldDate,
  type ParsedDate,
  parseDate,
} from "./find-dates.ts";
