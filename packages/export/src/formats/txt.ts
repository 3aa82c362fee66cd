/** Plain text: for reading, searching and tools that count words. */
import type { ExportRow } from "../rows/export-row.ts";
import { encoded, printable, printableLine } from "./characters.ts";
import type { ExportFormat } from "./format.ts";

/** Where no day is known. */
const noDay = "undated";

/**
 * Many articles in one file: a head of `# day id title`, the text, an empty line. A line of the text
 * that begins like a head, spaces left aside, has one space more.
 */
export const txt: ExportFormat = {
  name: "txt",
  extension: ".txt",
  folder: "each",
  holdsMany: true,
  isDated: false,
  isText: true,
  async *write(items) {
    for await (const { row } of items) yield encoded(`${headOf(row)}\n${bodyOf(row)}\n\n`);
  },
};

/** One article, its text alone: the name of the file is its id. */
export const plainText: Pick<ExportFormat, "write"> = {
  async *write(items) {
    for await (const { row } of items) yield encoded(`${printable(row.text)}\n`);
  },
};

function headOf({ published_day, doc_id, title }: ExportRow): string {
  return `# ${published_day ?? noDay} ${doc_id} ${printableLine(title ?? "")}`.trimEnd();
}

function bodyOf({ text }: ExportRow): string {
  return printable(text)
    .split("\n")
    .map((line) => (/^ *#/.test(line) ? ` ${line}` : line))
    .join("\n");
}
