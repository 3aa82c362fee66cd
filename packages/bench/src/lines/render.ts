/** Ways in which scrapers turn a page into text, so that the model of lines learns no single one. */
import { parsePage } from "@winnow/core/read/page";
import type { AnyNode, Element, ParentNode } from "domhandler";

/** How a page is written out. */
export interface Style {
  name: string;
  /** Every element ends its line, links and emphasis too, as text-node scrapers do. */
  breaksInline: boolean;
  bullet: string;
  upperHeadings: boolean;
  /** Characters of a line at which words wrap; 0 for never. */
  wrapAt: number;
}

export const styles: readonly Style[] = [
  { name: "plain", breaksInline: false, bullet: "", upperHeadings: false, wrapAt: 0 },
  { name: "bullets", breaksInline: false, bullet: " * ", upperHeadings: false, wrapAt: 0 },
  { name: "capitals", breaksInline: false, bullet: "* ", upperHeadings: true, wrapAt: 0 },
  { name: "broken", breaksInline: true, bullet: "", upperHeadings: false, wrapAt: 0 },
  { name: "wrapped", breaksInline: false, bullet: "- ", upperHeadings: false, wrapAt: 80 },
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

/** Writes a page's lines out in a style; a blank line is the empty string. */
export function renderLines(html: string, style: Style): string[] {
  const root = parsePage(html).document as ParentNode;
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
    if (inline.has(node.name) && !style.breaksInline) return;
    flush();
    if (node.name === "li") prefix = style.bullet;
    if (heading.test(node.name)) upper++;
  };
  const close = (node: Element) => {
    if (inline.has(node.name) && !style.breaksInline) return;
    if (node.name === "td" || node.name === "th") text += " ";
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
