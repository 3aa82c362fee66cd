/** What a page holds for Markdown beyond its document: the styles, pictures and places of its blocks. */
import type { Element } from "domhandler";
import type { Block } from "../clean/html/blocks/block.ts";
import type { Container } from "./containers.ts";
import type { Run } from "./inline.ts";
import type { Picture } from "./picture.ts";

/** The cell that a block stands in, of the nearest table around it. */
export interface Cell {
  readonly node: Element;
  readonly table: Element;
}

/** What the walk found of one kept block. */
export interface BlockContent {
  readonly block: Block;
  readonly runs: Run[];
  container: Container | null;
  pre: Element | null;
  cell: Cell | null;
  /** Whether all the block's words were met again. */
  isWhole: boolean;
}

/** A picture that stands between blocks. */
export interface StandingPicture {
  readonly picture: Picture;
  readonly node: Element;
  readonly container: Container | null;
  /** Position of the last block that had begun. */
  readonly after: number;
}

export interface PageContent {
  readonly blocks: ReadonlyMap<Block, BlockContent>;
  /** In document order. */
  readonly pictures: readonly StandingPicture[];
  /** Preformatted texts, white space kept. */
  readonly preformatted: ReadonlyMap<Element, readonly string[]>;
  /** Tables that hold further tables: they lay out a page and list no data. */
  readonly layoutTables: ReadonlySet<Element>;
}
