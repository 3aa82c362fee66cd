/** Blocks and elements: what the walk over a page keeps of it. */
import type { AnyNode, Element } from "domhandler";
import type { Declared } from "../../../page/declared.ts";
import type { NameList } from "../../../page/names.ts";
import { comparableWords } from "../../../text/words.ts";
import { type Line, TextDocument } from "../../text-document.ts";

/** An element with the sums over all the text beneath it. */
export interface PageElement {
  readonly node: Element;
  readonly tag: string;
  /** Names in its class and its id, once its hints have been read. */
  classes: NameList | null;
  id: NameList | null;
  readonly parent: PageElement | null;
  /** The nearest element, this one included, that stands as a block of its own. */
  readonly container: PageElement;
  readonly depth: number;
  /** Position among the page's elements. */
  readonly index: number;
  /** Hints of this element alone, and with those of everything around it. See `hints.ts`. */
  ownHints: number;
  hints: number;
  /** 1 to 6 inside a heading, else 0. */
  readonly headingLevel: number;
  words: number;
  linkWords: number;
  commas: number;
  /** Words of the blocks beneath that read like paragraphs. */
  proseWords: number;
  images: number;
  inputs: number;
  /** Index of the first block beneath, and of the first block after. */
  start: number;
  end: number;
}

/** A line of a page: the text of one block, with what the walk saw of it. */
export interface Block extends Line {
  readonly element: PageElement;
  /** The nodes that its words stand in, in order: texts, and pictures and formulas that are words. */
  readonly nodes: readonly AnyNode[];
  /** Hints that hold for all of the block's text. */
  readonly hints: number;
  readonly headingLevel: number;
  readonly words: number;
  readonly linkWords: number;
  readonly commas: number;
}

/** The document of a page: its blocks, and the elements they stand in, parents before children. */
export class PageDocument extends TextDocument<Block> {
  readonly elements: readonly PageElement[];
  /** Words of all the blocks. */
  readonly words: number;
  readonly declared: Declared;
  /** The F1 that the choice of main content is expected to reach; 0 before it is made. */
  clarity = 0;
  readonly #headings = new Map<Block, string[]>();

  constructor(blocks: readonly Block[], elements: readonly PageElement[], declared: Declared) {
    super(blocks);
    this.elements = elements;
    this.declared = declared;
    this.words = blocks.reduce((sum, block) => sum + block.words, 0);
  }

  /** The words of a heading in comparable form; several ask for them, and they are dear to find. */
  headingWords(block: Block): readonly string[] {
    let words = this.#headings.get(block);
    if (words === undefined) {
      words = titleWordsOf(block.source);
      this.#headings.set(block, words);
    }
    return words;
  }

  /** The blocks beneath an element. */
  beneath(element: PageElement): readonly Block[] {
    return this.lines.slice(element.start, element.end);
  }
}

/** Characters of a title that are looked at. */
const maxTitleLength = 300;

/** The words of a title in comparable form. */
export function titleWordsOf(text: string): string[] {
  return comparableWords(text.slice(0, maxTitleLength));
}

/** One ordered change to the document of a page. */
export interface PagePass {
  readonly name: string;
  run(document: PageDocument): void;
}

/** Share of words that stand in links; 0 where there are no words. */
export function linkDensity(of: { words: number; linkWords: number }): number {
  return of.words === 0 ? 0 : of.linkWords / of.words;
}
