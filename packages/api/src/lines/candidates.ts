/** Every candidate of every field in the API's words, and which of them the record has. */
import { choicesOf } from "@winnow/core/pipeline/explain";
import type { Inspection } from "@winnow/core/pipeline/extract";
import type { Metadata } from "@winnow/core/records";
import type { FieldCandidate } from "./article-lines.ts";

/** Lists the candidates, field by field, in the order of trust; none of a page that was not read. */
export function candidatesOf(inspection: Inspection): FieldCandidate[] {
  return choicesOf(inspection).map(({ field, value, source, confidence, chosen }) => ({
    ...{ field, source, confidence },
    value: valueInWords(value),
    isChosen: chosen !== null,
  }));
}

/** A field's value in one line: several authors by commas, a publisher by name and domain. */
export function valueInWords(value: NonNullable<Metadata[keyof Metadata]>["value"]): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join(", ");
  const { name, domain } = value;
  return name !== null && domain !== null ? `${name} (${domain})` : (name ?? domain ?? "");
}
