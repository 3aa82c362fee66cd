/** Choices: every candidate of every field, and which of them the record has. */

import type { Inspection } from "@winnow/core/pipeline/extract";
import type { Metadata } from "@winnow/core/records";

type Field = keyof Metadata;
type Value = NonNullable<Metadata[Field]>["value"];

export interface Choice {
  field: Field;
  value: Value;
  raw: string;
  source: string;
  confidence: number;
  /** What the record has of it; `null` for a candidate that was not chosen. */
  chosen: { confidence: number } | null;
}

/** Lists the candidates, field by field, in the order of trust. */
export function choicesOf({ candidates, extracted }: Inspection): Choice[] {
  if (candidates === null) return [];
  const record = extracted.kind === "article" ? extracted.extraction : null;
  return (Object.keys(candidates) as Field[]).flatMap((field) => {
    const chosen = record?.[field] ?? null;
    let isOpen = chosen !== null;
    return candidates[field].map(({ value, raw, source, confidence }) => {
      const isChosen = isOpen && source === chosen?.source && isSame(value, chosen.value);
      if (isChosen) isOpen = false;
      const ownChosen = isChosen && chosen ? { confidence: chosen.confidence } : null;
      return { field, value, raw, source, confidence, chosen: ownChosen };
    });
  });
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
