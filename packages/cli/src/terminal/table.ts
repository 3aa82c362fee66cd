/** Tables for people. */
import { stripVTControlCharacters, styleText } from "node:util";
import { fit, widthOf } from "./fit.ts";

export interface Column {
  head: string;
  align?: "right";
  /** Longer cells are cut with an ellipsis. */
  maxWidth?: number;
}

/** Lays out rows under their heads; control characters of hostile texts are dropped. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell, n) => fit(printable(cell), columns[n]?.maxWidth)));
  const widths = columns.map(({ head }, n) =>
    Math.max(widthOf(head), ...cells.map((row) => widthOf(row[n] ?? ""))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => pad(cell, widths[n] ?? 0, columns[n]?.align))
      .join("  ")
      .trimEnd();
  const head = styleText("bold", line(columns.map((column) => column.head)));
  return [head, ...cells.map(line)].map((text) => `${text}\n`).join("");
}

/** Text that cannot move the cursor or forge a line. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu,
    " ",
  );
}

function pad(text: string, width: number, align: "right" | undefined): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + text : text + space;
}
