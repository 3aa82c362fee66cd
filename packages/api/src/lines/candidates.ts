/** Every candidate of every field, and which of them the record has. */
import type { Inspection } from "@winnow/core/pipeline/extract";
import type { Metadata } from "@winnow/core/records";
import type { FieldCandidate } from "./article-lines.ts";

type Field = keyof Metadata;

/** Lists the candidates, field by field, in the order of trust; none of a page that was not read. */
export function candidatesOf({ candidates, extracted }: Inspection): FieldCandidate[] {
  if (candidates === null) return [];
  const record = extracted.kind === "article" ? extracted.extraction : null;
  return (Object.keys(candidates) as Field[]).flatMap((field) => {
    const chosen = record?.[field] ?? null;
    const values = candidates[field];
    const first = values.findIndex(
      ({ source, value }) => source === chosen?.source && isSame(value, chosen.value),
    );
    return values.map(({ value, source, confidence }, n) => ({
      field,
      value: valueInWords(value),
      source,
      confidence,
      isChosen: n === first,
    }));
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A field's value in one line: several authors by commas, a publisher by name and domain. */
export function valueInWords(value: NonNullable<Metadata[Field]>["value"]): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join(", ");
  const { name, domain } = value;
  return name !== null && domain !== null ? `${name} (${domain})` : (name ?? domain ?? "");
}
