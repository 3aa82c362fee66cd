/** An article record for people: each field with where it came from, then the text. */
import type { Metadata } from "@winnow/core/records";
import { printable } from "./table.ts";

/** What people call the fields, in the order they read them; a field without a label is no program. */
const labels: Record<keyof Metadata, string> = {
  title: "title",
  byline: "byline",
  agency: "agency",
  attribution: "attribution",
  publisher: "publisher",
  publishedAt: "published",
  modifiedAt: "modified",
  language: "language",
  canonicalUrl: "canonical",
  pageType: "page type",
  section: "section",
  description: "description",
  image: "image",
  access: "access",
  datelinePlace: "place",
};

export const fields = Object.entries(labels).map(
  ([field, label]) => [label, field as keyof Metadata] as const,
);

const labelWidth = 12;

/** The parts of a record that are shown. */
type Shown = Metadata & { text: string; wordCount: number; removedLineCount: number };

export function recordLines(record: Shown): string[] {
  const lines = fields.flatMap(([label, field]) => {
    const found = record[field];
    if (!found) return [];
    const source = `${found.source}, ${Math.round(found.confidence * 100)} %`;
    return [`  ${label.padEnd(labelWidth)}${printable(valueText(found.value))}  (${source})`];
  });
  const counts = `${record.wordCount} words, ${record.removedLineCount} lines removed`;
  return [...lines, `  ${"text".padEnd(labelWidth)}${counts}`, "", ...textLines(record.text)];
}

function textLines(text: string): string[] {
  return text.split("\n").map(printable);
}

/** Writes a field's value: texts, lists of texts, and the publisher. */
export function valueText(
  value: string | string[] | { name: string | null; domain: string | null },
): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join("; ");
  return [value.name, value.domain].filter((part) => part !== null).join(", ");
}
