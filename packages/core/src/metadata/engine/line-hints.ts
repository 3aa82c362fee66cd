/** What the elements around a line claim to be: known of pages, not of scrapes. */
import type { Block } from "../../clean/html/blocks/block.ts";
import type { Line } from "../../clean/text-document.ts";
import { Hint } from "../../page/hints.ts";

/** The hints of a page's block, 0 for a line of a scrape. */
export function hintsOf(line: Line | undefined): number {
  return (line as Partial<Block> | undefined)?.hints ?? 0;
}

/** Places in which other texts than the article's are dated and signed. */
export const elsewhere =
  Hint.nav | Hint.footer | Hint.aside | Hint.comment | Hint.related | Hint.promo | Hint.hidden;
