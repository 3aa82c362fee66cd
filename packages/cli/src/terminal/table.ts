/** Tables for people: as wide as they need, or as narrow as the screen. */
import { stripVTControlCharacters, styleText } from "node:util";
import { fit, widthOf } from "./width.ts";

export interface Column {
  head: string;
  align?: "right";
  /** Longer cells are cut with an ellipsis, where a screen bounds the table. */
  maxWidth?: number;
  /** The column may shrink to this width; without one its cells stay whole. */
  minWidth?: number;
  /** On a narrow screen the cell stands on a second line. */
  isSecond?: boolean;
}

/** Screens narrower than this get two lines an item. */
const twoLinesBelow = 90;
const gap = "  ";
const secondIndent = "    ";

/**
 * Lays out rows under their heads; control characters of hostile texts are dropped.
 *
 * @param width - columns of the screen; `null` cuts nothing
 */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null = null,
): string {
  const cells = rows.map((row) => row.map(printable));
  const lines =
    width !== null && width < twoLinesBelow && columns.some(({ isSecond }) => isSecond)
      ? stacked(columns, cells, width)
      : inColumns(columns, cells, width);
  return lines.map((line) => `${line}\n`).join("");
}

function inColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string[] {
  const widths = widthsOf(columns, rows, width);
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => pad(fit(cell, widths[n]), widths[n] ?? 0, columns[n]?.align))
      .join(gap)
      .trimEnd();
  const head = styleText("bold", line(columns.map((column) => column.head)));
  return [head, ...rows.map(line)];
}

/** The first line of an item in columns, the rest of its cells, as far as it has any, below. */
function stacked(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const places = columns.map((_, n) => n);
  const firsts = places.filter((n) => !columns[n]?.isSecond);
  const pick = <T>(list: readonly T[]) => firsts.flatMap((n) => list[n] ?? []);
  const [head = "", ...above] = inColumns(pick(columns), rows.map(pick), width);
  const below = rows.map((row) =>
    places
      .filter((n) => columns[n]?.isSecond && row[n] !== "" && row[n] !== "–")
      .map((n) => (columns[n]?.align === "right" ? `${row[n]} ${unit(columns[n])}` : row[n]))
      .join(gap),
  );
  const second = (text: string) =>
    text === "" ? [] : [styleText("dim", secondIndent + fit(text, width - secondIndent.length))];
  return [head, ...above.flatMap((line, n) => [line, ...second(below[n] ?? "")])];
}

/** A number without its head needs a word. */
function unit(column: Column | undefined): string {
  return column?.head.toLowerCase() ?? "";
}

/** Each column's own width, then, where a screen bounds the table, what the widest can spare. */
function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): number[] {
  const natural = columns.map(({ head, maxWidth }, n) => {
    const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[n] ?? "")), widthOf(head));
    return width === null ? widest : Math.min(widest, maxWidth ?? widest);
  });
  if (width === null) return natural;
  const widths = [...natural];
  let excess = widths.reduce((sum, each) => sum + each, gap.length * (widths.length - 1)) - width;
  while (excess > 0) {
    // The column that can give most gives first, so that none is cut to nothing beside a wide one.
    const spare = widths.map((each, n) => each - (columns[n]?.minWidth ?? each));
    const most = Math.max(...spare);
    if (most <= 0) break;
    const at = spare.indexOf(most);
    widths[at] = (widths[at] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
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
