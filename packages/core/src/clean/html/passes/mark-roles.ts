/** Says what each block of the text is, for those who render it. */

import { Hint } from "../../../page/hints.ts";
import type { LineRole } from "../../text-document.ts";
import type { Block, PagePass } from "../blocks/block.ts";

/** The first that holds names the block: a heading in a quote is a heading. */
const roles: readonly { role: LineRole; holds(block: Block): boolean }[] = [
  { role: "heading", holds: (block) => block.headingLevel > 0 },
  { role: "code", holds: (block) => (block.hints & Hint.code) !== 0 },
  { role: "table-row", holds: (block) => (block.hints & Hint.cell) !== 0 && isCell(block) },
  { role: "list-item", holds: (block) => (block.hints & Hint.item) !== 0 },
  { role: "quote", holds: (block) => (block.hints & Hint.quote) !== 0 },
  { role: "paragraph", holds: () => true },
];

/** Words above which a cell is a layout's column and not a datum. */
const maxCellWords = 30;

/**
 * Marks the blocks that no earlier pass has marked.
 *
 * @example
 * in:  <p>The band played.</p><h3>The fleet</h3><ul><li>Halde</li></ul><blockquote>Calm sea.</blockquote>
 * out: paragraph: The band played. / heading: The fleet / list-item: Halde / quote: Calm sea.
 */
export const markRoles: PagePass = {
  name: "mark-roles",
  run(document) {
    for (const block of document.kept()) {
      if (block.role !== null) continue;
      const found = roles.find(({ holds }) => holds(block));
      if (found) document.mark(block, found.role);
    }
  },
};

function isCell(block: Block): boolean {
  const { tag, parent } = block.element;
  return (tag === "td" || tag === "th") && parent?.tag === "tr" && block.words <= maxCellWords;
}
