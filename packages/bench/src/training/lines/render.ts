/** Ways in which scrapers turn a page into text, so that the model of lines learns no single one. */
import { parsePage } from "@winnow/core/page";
import type { AnyNode, Element, ParentNode } from "domhandler";

/** How a page is written out. */
export interface Style {
  name: string;
  /** Every element ends its line, links and emphasis too, as text-node scrapers do. */
  breaksInline: boolean;
  bullet: string;
  upperHeadings: boolean;
  /** A table's row is one line, a bar before each cell; elsewhere each cell is a line. */
  rowsInLine: boolean;
  /** Characters of a line at which words wrap; 0 for never. */
  wrapAt: number;
}

const plain: Style = {
  name: "plain",
  breaksInline: false,
  bullet: "",
  upperHeadings: false,
  rowsInLine: false,
  wrapAt: 0,
};

/** What the model learns from. */
export const styles: readonly Style[] = [
  plain,
  { ...plain, name: "bullets", bullet: " * " },
  { ...plain, name: "capitals", bullet: "* ", upperHeadings: true },
  { ...plain, name: "broken", breaksInline: true },
  { ...plain, name: "wrapped", bullet: "- ", wrapAt: 80 },
];

/** What it never meets before it is judged by them. */
export const unseenStyles: readonly Style[] = [
  { ...plain, name: "rows", bullet: "• ", rowsInLine: true },
  { ...plain, name: "wrapped rows", bullet: "  - ", rowsInLine: true, wrapAt: 100 },
];

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const skipped = new Set(
  "script style noscript template head svg math iframe object select textarea canvas audio video".split(
    " ",
  ),
);
const heading = /^h[1-6]$/;
const cell = /^t[dh]$/;

/** Writes a page's lines out in a style; a blank line is the empty string. */
export function renderLines(html: string, style: Style): string[] {
  const root = parsePage(html).root as ParentNode;
  const lines: string[] = [];
  let text = "";
  let prefix = "";
  let upper = 0;
  const flush = () => {
    const line = text.replace(/\s+/g, " ").trim();
    text = "";
    if (line === "") return;
    lines.push(...wrap(prefix + line, style.wrapAt));
    prefix = "";
  };
  const open = (node: Element) => {
    if (node.name === "br") flush();
    if (isInline(node, style)) {
      if (cell.test(node.name)) text += " | ";
      return;
    }
    flush();
    if (node.name === "li") prefix = style.bullet;
    if (heading.test(node.name)) upper++;
  };
  const close = (node: Element) => {
    if (isInline(node, style)) return;
    flush();
    if (heading.test(node.name)) upper--;
  };
  let node: AnyNode | null = root.firstChild as AnyNode | null;
  while (node) {
    if (node.type === "text") {
      text += style.upperHeadings && upper > 0 ? node.data.toUpperCase() : node.data;
    } else if (isElement(node) && !skipped.has(node.name)) {
      open(node);
      if (node.firstChild) {
        node = node.firstChild as AnyNode;
        continue;
      }
      close(node);
    }
    while (node && !node.next) {
      const parent: ParentNode | null = node.parent;
      node = parent === root ? null : (parent as AnyNode | null);
      if (node && isElement(node)) close(node);
    }
    node = (node?.next ?? null) as AnyNode | null;
  }
  flush();
  return lines;
}

function isInline({ name }: Element, { breaksInline, rowsInLine }: Style): boolean {
  return cell.test(name) ? rowsInLine : inline.has(name) && !breaksInline;
}

function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

function wrap(line: string, width: number): string[] {
  if (width === 0) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current, ""];
}
