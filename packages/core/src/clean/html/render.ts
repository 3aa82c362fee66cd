/** Rendering: the text of an article, a line per block, the cells of a table row on one. */
import type { Block, PageElement } from "./blocks/block.ts";

/** The text of blocks that are kept. */
export function renderText(kept: readonly Block[]): string {
  const lines: string[] = [];
  let row: PageElement | null = null;
  for (const block of kept) {
    const ownRow = block.role === "table-row" ? block.element.parent : null;
    if (ownRow !== null && ownRow === row) lines[lines.length - 1] += ` | ${block.text}`;
    else lines.push(block.text);
    row = ownRow;
  }
  return lines.join("\n");
}
