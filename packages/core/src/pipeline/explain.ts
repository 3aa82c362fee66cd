/** A page explained: its lines with what the archive learned, and what every field was chosen from. */
import type { Line } from "../clean/index.ts";
import type { Metadata } from "../records/article.ts";
import type { Inspection } from "./extract.ts";

/** A line that is left out of an archived text, and why. */
export interface LearnedLine {
  text: string;
  reason: string;
}

/** The name that learned lines go under, beside those of passes. */
export const learnedPass = "learned";

/** The page's lines; those that the cleaner kept and the archive leaves out count as removed. */
export function linesExplained(
  { cleaned }: Pick<Inspection, "cleaned">,
  learned: readonly LearnedLine[],
): readonly Line[] {
  const lines = cleaned?.document.lines ?? [];
  if (learned.length === 0) return lines;
  const reasons = new Map(learned.map(({ text, reason }) => [text, reason]));
  return lines.map((line) => {
    const reason = line.removal === null ? reasons.get(line.text) : undefined;
    return reason === undefined ? line : { ...line, removal: { pass: learnedPass, reason } };
  });
}

type Field = keyof Metadata;
type Value = NonNullable<Metadata[Field]>["value"];

/** Something that a page offers for a field of its record. */
export interface Choice {
  field: Field;
  value: Value;
  raw: string;
  source: string;
  confidence: number;
  /** What the record has of it; `null` for a candidate that was not chosen. */
  chosen: { confidence: number } | null;
}

/** Lists the candidates, field by field, in the order of trust; none of a page that was not read. */
export function choicesOf({
  candidates,
  extracted,
}: Pick<Inspection, "candidates" | "extracted">): Choice[] {
  if (candidates === null) return [];
  const record = extracted.kind === "article" ? extracted.extraction : null;
  return (Object.keys(candidates) as Field[]).flatMap((field) => {
    const chosen = record?.[field] ?? null;
    const values = candidates[field];
    // Of two that say the same, the first is the one that was chosen.
    const place = values.findIndex(
      ({ source, value }) => source === chosen?.source && isSame(value, chosen.value),
    );
    return values.map(({ value, raw, source, confidence }, n) => ({
      ...{ field, value, raw, source, confidence },
      chosen: n === place && chosen !== null ? { confidence: chosen.confidence } : null,
    }));
  });
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
