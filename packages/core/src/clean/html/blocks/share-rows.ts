/** Cells of one data table are kept or removed together: half a row says nothing, or something false. */

import { Hint } from "../../../page/hints.ts";
import type { Block, PageDocument, PageElement } from "./block.ts";

/** Words above which a cell is a layout's column and not a datum. */
const maxCellWords = 30;
const minCells = 3;

/** Gives each cell of a data table the mean score of the table's cells. */
export function shareRows(document: PageDocument, scores: Float32Array): void {
  const blocks = document.lines;
  for (let start = 0; start < blocks.length; ) {
    const table = tableOf(blocks[start] as Block);
    let end = start + 1;
    if (table !== null) {
      let isData = true;
      let sum = 0;
      for (end = start; end < blocks.length; end++) {
        const block = blocks[end] as Block;
        if (tableOf(block) !== table) break;
        if (block.words > maxCellWords) isData = false;
        sum += scores[end] as number;
      }
      if (isData && end - start >= minCells) scores.fill(sum / (end - start), start, end);
    }
    start = end;
  }
}

/** The table whose cell a block is, `null` for blocks deeper inside of a cell. */
function tableOf({ hints, element }: Block): PageElement | null {
  if ((hints & Hint.cell) === 0) return null;
  const row = element.tag === "td" || element.tag === "th" ? element.parent : null;
  if (row?.tag !== "tr") return null;
  const around = row.parent;
  return around && around.tag !== "table" ? around.parent : around;
}
