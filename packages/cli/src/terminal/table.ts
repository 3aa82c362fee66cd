/** Tables for people: as wide as they need, or as narrow as the screen. */
import { stripVTControlCharacters, styleText } from "node:util";
import { fit, widthOf, wrap } from "./width.ts";

export interface Column {
  head: string;
  align?: "right";
  /** Longer cells are cut with an ellipsis, where a screen bounds the table. */
  maxWidth?: number;
  /** The column may shrink to this width; without one its cells stay whole. */
  minWidth?: number;
  /** A cell that is cut stands whole below its item. */
  isWhole?: boolean;
  /** On a narrow screen the cell stands on a second line. */
  isSecond?: boolean;
  /** A number's noun, for one and for many, where it stands without its head. */
  noun?: readonly [one: string, many: string];
}

/** Screens narrower than this get two lines an item. */
const twoLinesBelow = 90;
/** So do tables that would lose more of their width than this: cells would be stubs. */
const maxLoss = 0.25;
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
    width !== null && isNarrow(columns, cells, width)
      ? stacked(columns, cells, width)
      : inColumns(columns, cells, width);
  return lines.map((line) => `${line}\n`).join("");
}

function isNarrow(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): boolean {
  if (columns.every(({ isSecond }) => !isSecond)) return false;
  const whole = sumOf(naturalWidths(columns, rows, width));
  return whole > width && (width < twoLinesBelow || whole - width > whole * maxLoss);
}

function inColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string[] {
  return itemsInColumns(columns, rows, width).flat();
}

/** The lines of the head and of each row: the row itself, then whatever of it must not be cut. */
function itemsInColumns(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): [head: string[], ...rows: string[][]] {
  const widths = widthsOf(columns, rows, width);
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => pad(fit(cell, widths[n]), widths[n] ?? 0, columns[n]?.align))
      .join(gap)
      .trimEnd();
  const isCut = (cell: string, n: number) =>
    columns[n]?.isWhole === true && widthOf(cell) > (widths[n] ?? 0);
  const whole = (row: readonly string[]) =>
    row.filter(isCut).flatMap((cell) => wrap(cell, width, secondIndent));
  const head = styleText("bold", line(columns.map((column) => column.head)));
  return [[head], ...rows.map((row) => [line(row), ...whole(row)])];
}

/** The first line of an item in columns, the rest of its cells, as far as it has any, below. */
function stacked(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const places = columns.map((_, n) => n);
  const firsts = places.filter((n) => !columns[n]?.isSecond);
  const pick = (row: readonly string[]) => firsts.map((n) => row[n] ?? "");
  // There is more room for what stands above.
  const firstColumns = firsts.map((n) => ({ ...(columns[n] ?? { head: "" }), maxWidth: width }));
  const [head, ...above] = itemsInColumns(firstColumns, rows.map(pick), width);
  const seconds = places.filter((n) => columns[n]?.isSecond);
  const below = rows.map((row) => {
    const told = seconds.filter((n) => row[n] !== "" && row[n] !== "–");
    const cells = told.map((n) => ({
      cell: withNoun(row[n] ?? "", columns[n]?.noun),
      column: columns[n] ?? { head: "" },
    }));
    return belowLines(cells, width - secondIndent.length);
  });
  const second = (text: string) => styleText("dim", secondIndent + text);
  return [...head, ...above.flatMap((lines, n) => [...lines, ...(below[n] ?? []).map(second)])];
}

interface Told {
  cell: string;
  column: Column;
}

/** Cells in as few lines as hold all of them, each as narrow as its column may become. */
function belowLines(cells: readonly Told[], room: number): string[] {
  const lines: Told[][] = [];
  let taken = 0;
  for (const told of cells) {
    const least = Math.min(widthOf(told.cell), told.column.minWidth ?? room);
    taken += gap.length + least;
    if (lines.length === 0 || taken > room) {
      lines.push([]);
      taken = least;
    }
    lines.at(-1)?.push(told);
  }
  return lines.map((line) => {
    const own = line.map(({ column }) => column);
    const texts = line.map(({ cell }) => cell);
    const widths = shrunk(own, texts.map(widthOf), room);
    return fit(texts.map((text, n) => fit(text, widths[n])).join(gap), room);
  });
}

function withNoun(cell: string, noun: Column["noun"]): string {
  return noun ? `${cell} ${cell === "1" ? noun[0] : noun[1]}` : cell;
}

/** Each column's own width, then, where a screen bounds the table, what the widest can spare. */
function widthsOf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): number[] {
  const natural = naturalWidths(columns, rows, width);
  return width === null ? natural : shrunk(columns, natural, width);
}

function naturalWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | null,
): number[] {
  return columns.map(({ head, maxWidth }, n) => {
    const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[n] ?? "")), widthOf(head));
    return width === null ? widest : Math.min(widest, maxWidth ?? widest);
  });
}

/** Takes from the columns that can give most, so that none is cut to nothing beside a wide one. */
function shrunk(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  for (let excess = sumOf(widths) - width; excess > 0; excess -= 1) {
    const spare = widths.map((each, n) => each - (columns[n]?.minWidth ?? each));
    const most = Math.max(...spare);
    if (most <= 0) break;
    const at = spare.indexOf(most);
    widths[at] = (widths[at] ?? 0) - 1;
  }
  return widths;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, gap.length * Math.max(0, widths.length - 1));
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
