/** An article record for people: each field with where it came from, then the text. */
import { isDoubtful, type Metadata } from "@winnow/core/records";
import { counted } from "./counted.ts";
import { fieldLines } from "./field.ts";
import { screenWidth } from "./screen.ts";
import { printable } from "./table.ts";
import { wrap } from "./width.ts";

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

/** A record as it is shown: its fields, its text, and what was counted of it. */
export interface ShownRecord extends Metadata {
  text: string;
  wordCount: number;
  removedLineCount: number;
  quality: number | null;
}

/** Lays out a record: its fields with their evidence, an empty line, the text. */
export function recordLines(record: ShownRecord, width: number | null = screenWidth()): string[] {
  const lines = fields.flatMap(([label, field]) => {
    const found = record[field];
    if (!found) return [];
    const source = `${found.source}, ${Math.round(found.confidence * 100)} %`;
    return fieldLines(label, `${printable(valueText(found.value))}  (${source})`, width);
  });
  const counts = `${counted(record.wordCount, "word")}, ${counted(record.removedLineCount, "line")} removed${qualityNote(record)}`;
  return [...lines, ...fieldLines("text", counts, width), "", ...textLines(record.text, width)];
}

/** How good the text is expected to be, and a word where that is little. */
function qualityNote({ quality }: Pick<ShownRecord, "quality">): string {
  if (quality === null) return "";
  const note = isDoubtful({ quality }) ? ": doubtful" : "";
  return `, quality ${quality.toFixed(2).replace(/^0/, "")}${note}`;
}

function textLines(text: string, width: number | null): string[] {
  return text.split("\n").flatMap((line) => wrap(printable(line), width));
}

/** Writes a field's value: texts, lists of texts, and the publisher. */
export function valueText(
  value: string | string[] | { name: string | null; domain: string | null },
): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.join("; ");
  return [value.name, value.domain].filter((part) => part !== null).join(", ");
}
