/** A value together with where it came from: the shape of every field that is read off a page. */
import { z } from "zod";

/**
 * Builds the schema of a field with evidence.
 *
 * `raw` is what stood on the page, `source` names the rule that read it (`json-ld:headline`,
 * `text:dateline`), `confidence` is between 0 and 1.
 */
export function evidenceOf<Value extends z.ZodType>(value: Value) {
  return z.object({
    value,
    raw: z.string(),
    source: z.string().min(1),
    confidence: z.number().min(0).max(1),
  });
}

export interface Evidence<Value> {
  value: Value;
  raw: string;
  source: string;
  confidence: number;
}

/**
 * A day (`2020-10-05`), or a day with a time (`2020-10-05T09:30`, `2020-10-05T09:30:00+04:00`), in
 * the extended form of ISO 8601. A time without an offset is local to an unknown zone; days are
 * kept as printed and never converted.
 */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/);

/** A date with evidence: how precise it is, and which of its parts nobody printed. */
export const DateEvidence = evidenceOf(IsoDate).extend({
  precision: z.enum(["day", "minute", "second"]),
  /**
   * What was filled in rather than read: `year`; `order` for an undecided 3/10/2020; `relative` for
   * a day counted back from the capture; `publication` for a day that the page calls that of its
   * last change, where it names no other: the article is at least that old.
   */
  assumed: z.array(z.enum(["year", "order", "relative", "publication"])),
});
export type DateEvidence = z.infer<typeof DateEvidence>;
