/**
 * CSV for spreadsheets (RFC 4180): a byte order mark, every cell quoted, lines that end in CRLF.
 *
 * A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula,
 * and some take the full-width forms for the same. Such a cell gets an apostrophe before it, and so
 * does one that begins with apostrophes before such a character: who takes one apostrophe off a cell
 * that matches `^'+[\s]*[=+\-@＝＋－＠−]`, or whose second character is a tab or a line end, has the
 * text back.
 */
import { columnNames } from "../rows/export-row.ts";
import type { ExportItem } from "../rows/source.ts";
import { encoded, printable } from "./characters.ts";
import type { ExportFormat } from "./format.ts";

const byteOrderMark = "\ufeff";
const lineEnd = "\r\n";

/** Between the texts of a list. */
const listSeparator = "; ";

/** Full-width forms and the minus sign of typesetters stand beside what ASCII has. */
const runs = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠−])/u;

type Cell = ExportItem["row"][keyof ExportItem["row"]];

export const csv: ExportFormat = {
  name: "csv",
  extension: ".csv",
  folder: "all",
  holdsMany: true,
  isDated: false,
  isText: true,
  async *write(items) {
    yield encoded(byteOrderMark + lineOf(columnNames));
    for await (const { row } of items) {
      yield encoded(lineOf(columnNames.map((name) => cellOf(row[name]))));
    }
  },
};

function lineOf(cells: readonly string[]): string {
  const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`);
  return quoted.join(",") + lineEnd;
}

/** A number stands as it is: it is ours, and runs nothing. */
function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return safeCell(printable(typeof value === "string" ? value : value.join(listSeparator)));
}

/** A text that no spreadsheet runs. */
export function safeCell(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}
