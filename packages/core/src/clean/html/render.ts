/** Rendering: the text of an article, a line per block, the cells of a table row on one. */
import type { Block } from "../../records/article.ts";
import { renderedBlock } from "../text-document.ts";
import type { Block as PageBlock, PageElement } from "./blocks/block.ts";

/** The blocks that are kept, as lines. */
export function renderBlocks(kept: readonly PageBlock[]): Block[] {
  const lines: Block[] = [];
  let row: PageElement | null = null;
  for (const block of kept) {
    const ownRow = block.role === "table-row" ? block.element.parent : null;
    const line = renderedBlock(block);
    const last = lines.at(-1);
    if (last !== undefined && ownRow !== null && ownRow === row) {
      const chance = Math.max(last.chance, line.chance);
      lines[lines.length - 1] = { ...last, text: `${last.text} | ${line.text}`, chance };
    } else lines.push(line);
    row = ownRow;
  }
  return lines;
}

/** The text of blocks that are kept. */
export function renderText(kept: readonly PageBlock[]): string {
  return renderBlocks(kept)
    .map(({ text }) => text)
    .join("\n");
}
