/**
 * What was measured of the cleaner on pages that it has not seen, as a frozen corpus tells it. The
 * figures are those of `packages/bench/RESULTS.md`, rows "out of fold" and of generated streams.
 */
import { z } from "zod";

export const ErrorRates = z.object({
  measure: z.string(),
  /** Shares from 0 to 1. */
  value: z.number().min(0).max(1),
  /** What it was measured on. */
  on: z.string(),
});
export type ErrorRates = z.infer<typeof ErrorRates>;

const wcxb = "WCXB's development pages, out of fold";
const articles = "the articles among WCXB's development pages, out of fold";

export const errorRates: readonly ErrorRates[] = [
  { measure: "word F1 of the text, articles", value: 0.961, on: wcxb },
  { measure: "word F1 of the text, pages of all types", value: 0.876, on: wcxb },
  { measure: "titles that are exact", value: 0.903, on: articles },
  { measure: "bylines that are exact, of those printed", value: 0.826, on: articles },
  { measure: "bylines that are right, of those told", value: 0.866, on: articles },
  { measure: "dates that are exact, of those printed", value: 0.852, on: articles },
  { measure: "dates that are right, of those told", value: 0.856, on: articles },
  { measure: "recall of copies, by pairs, the lowest of three", value: 0.9703, on: "generated" },
];
