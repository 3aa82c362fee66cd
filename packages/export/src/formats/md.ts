/** Markdown: a file an article, what is known of it as front matter, then its title and text. */
import { paragraphMarkdown, titleMarkdown } from "@winnow/core/markdown";
import { columnNames, type ExportRow } from "../rows/export-row.ts";
import { encoded, printable, printableLine } from "./characters.ts";
import type { ExportFormat } from "./format.ts";

/** The text stands below; what is empty says nothing. */
const fields = columnNames.filter((name) => name !== "text");

export const md: ExportFormat = {
  name: "md",
  extension: ".md",
  folder: "each",
  holdsMany: false,
  isDated: false,
  isText: true,
  async *write(items) {
    for await (const { row } of items) yield encoded(documentOf(row));
  },
};

function documentOf(row: ExportRow): string {
  const matter = fields.flatMap((name) => {
    const value = row[name];
    return value === null || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${name}: ${yamlOf(value)}`];
  });
  const title = row.title === null ? [] : [titleMarkdown(printableLine(row.title))];
  const paragraphs = printable(row.text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(paragraphMarkdown);
  return `---\n${matter.join("\n")}\n---\n\n${[...title, ...paragraphs].join("\n\n")}\n`;
}

/** JSON is YAML (1.2, section 1.2), but for characters that YAML wants escaped (section 5.1). */
function yamlOf(value: string | number | readonly string[]): string {
  if (typeof value === "number") return String(value);
  const json = JSON.stringify(typeof value === "string" ? printable(value) : value.map(printable));
  return json.replace(/[\u0085\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
