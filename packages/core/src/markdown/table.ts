/** Data tables as tables of GitHub's dialect: CommonMark itself has none. */
import type { AnyNode, Element } from "domhandler";
import { escapeText } from "./escape.ts";
import { lineMarkdown, type Run } from "./inline.ts";
import type { BlockContent, PageContent } from "./page-content.ts";
import { trimmedRuns } from "./trimmed-runs.ts";

/** Columns above which a table is no reading matter, and a row might be forged out of bounds. */
const maxColumns = 40;
const maxRows = 5000;
/** Words above which a cell is a column of a layout. */
const maxCellWords = 60;

/** Writes a table of data; `null` for one row or column, and for tables that lay out a page. */
export function tableMarkdown(
  table: Element,
  contents: readonly BlockContent[],
  { layoutTables }: PageContent,
): string | null {
  if (layoutTables.has(table) || !contents.every(isDatum)) return null;
  const cells = new Map<Element, BlockContent[]>();
  for (const content of contents) {
    const node = content.cell?.node;
    if (!node) continue;
    const known = cells.get(node);
    if (known) known.push(content);
    else cells.set(node, [content]);
  }
  const found = rowsOf(table);
  if (found.length > maxRows) return null;
  const rows = found
    .map((row) => ({ isHead: isHead(row), texts: textsOf(row, cells) }))
    .filter(({ texts }) => texts.some((text) => text !== ""));
  const width = Math.max(0, ...rows.map(({ texts }) => texts.length));
  if (rows.length < 2 || width < 2 || width > maxColumns) return null;
  // A table has a head in this dialect; where the page marks none, it stays empty.
  const head = rows[0]?.isHead ? rows.shift()?.texts : [];
  const line = (texts: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => texts[at] ?? "").join(" | ")} |`;
  const rule = `|${" --- |".repeat(width)}`;
  return [line(head ?? []), rule, ...rows.map(({ texts }) => line(texts))].join("\n");
}

function isDatum({ block }: BlockContent): boolean {
  const { role, words } = block;
  return (role === "table-row" || role === "paragraph") && words <= maxCellWords;
}

/** The rows of a table, those of its sections included, in the order of the page. */
function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of elementsIn(table)) {
    if (child.name === "tr") rows.push(child);
    else if (sections.has(child.name)) {
      for (const row of elementsIn(child)) if (row.name === "tr") rows.push(row);
    }
  }
  return rows;
}

const sections: ReadonlySet<string> = new Set(["thead", "tbody", "tfoot"]);

function isHead(row: Element): boolean {
  const cells = elementsIn(row);
  return cells.length > 0 && cells.every(({ name }) => name === "th");
}

/** The cells of a row, with empty ones where a cell spans several columns. */
function textsOf(row: Element, cells: ReadonlyMap<Element, readonly BlockContent[]>): string[] {
  const texts: string[] = [];
  for (const cell of elementsIn(row)) {
    if (cell.name !== "td" && cell.name !== "th") continue;
    texts.push((cells.get(cell) ?? []).map(cellMarkdown).join(" "));
    const span = /^\d{1,2}$/.test(cell.attribs.colspan ?? "") ? Number(cell.attribs.colspan) : 1;
    for (let more = 1; more < span && texts.length < maxColumns; more++) texts.push("");
  }
  return texts;
}

/**
 * A bar ends a cell even in a code span, and is written as `\|` there too: so code that has these
 * two characters itself can be no span.
 */
function cellMarkdown({ block, runs, isWhole }: BlockContent): string {
  const found = isWhole ? trimmedRuns(block, runs) : null;
  const text = found === null ? escapeText(block.text) : lineMarkdown(found.map(withoutBarCode));
  return text.replace(/(?<!\\)\|/g, "\\|");
}

function withoutBarCode(run: Run): Run {
  return run.kind === "text" && run.style.code && run.text.includes("\\|")
    ? { ...run, style: { ...run.style, code: false } }
    : run;
}

function elementsIn(parent: Element): Element[] {
  return parent.children.filter(
    (child: AnyNode): child is Element => "name" in child && child.type === "tag",
  );
}
