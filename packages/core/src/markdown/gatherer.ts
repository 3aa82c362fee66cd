/** The gatherer: what the second walk notes of a page, node by node, beside the blocks that were kept. */
import type { AnyNode, Document, Element } from "domhandler";
import type { Block } from "../clean/html/blocks/block.ts";
import { cutOf } from "../clean/html/blocks/inline-cuts.ts";
import { wordsOfFormula, wordsOfImage } from "../clean/html/blocks/inline-words.ts";
import { resolveAddress } from "./addresses.ts";
import { type Container, ContainerReader } from "./containers.ts";
import { plain, type Style } from "./inline.ts";
import { isWhole, MetBlocks } from "./met-blocks.ts";
import type { BlockContent, Cell, PageContent, StandingPicture } from "./page-content.ts";
import { pictureOf } from "./picture.ts";
import { PicturePlaces } from "./picture-places.ts";

/** A page's first words may stand in no element: their block has one that is not of the page. */
export function isStandIn({ name }: Element): boolean {
  return name === "#document";
}

/** What holds within an element. */
interface Frame {
  readonly parent: Frame | null;
  /** The nearest element that holds blocks. */
  readonly holder: Element | null;
  readonly style: Style;
  readonly container: Container | null;
  readonly pre: Element | null;
  readonly cell: Cell | null;
  readonly tables: { readonly node: Element; readonly around: Frame["tables"] } | null;
  readonly isKept: boolean;
  readonly isInArticle: boolean;
}

export class Gatherer {
  readonly #base: string | null;
  readonly #met: MetBlocks;
  readonly #places: PicturePlaces;
  readonly #containers = new ContainerReader();
  readonly #blocks = new Map<Block, BlockContent>();
  readonly #pictures: StandingPicture[] = [];
  readonly #shown = new Set<string>();
  readonly #preformatted = new Map<Element, string[]>();
  readonly #layoutTables = new Set<Element>();
  #lastBegun = 0;
  #frame: Frame;

  constructor(lines: readonly Block[], root: Document | Element | null, base: string | null) {
    this.#base = base;
    this.#met = new MetBlocks(lines);
    this.#places = new PicturePlaces(lines);
    this.#frame = {
      parent: null,
      holder: lines.find(({ element }) => isStandIn(element.node))?.element.node ?? null,
      style: plain,
      container: null,
      pre: null,
      cell: null,
      tables: null,
      isKept: root !== null && this.#places.isKept(root) === true,
      isInArticle: false,
    };
  }

  enter(node: Element): void {
    const around = this.#frame;
    const { name } = node;
    const isHolder = this.#met.holds(node);
    if (isHolder) this.#endLine(around.pre);
    const tables = name === "table" ? { node, around: around.tables } : around.tables;
    const isCell = (name === "td" || name === "th") && tables !== null;
    this.#frame = {
      parent: around,
      holder: isHolder ? node : around.holder,
      style: this.#styleWithin(node, around.style),
      container: this.#containers.within(node, around.container),
      pre: name === "pre" ? (around.pre ?? node) : around.pre,
      cell: isCell ? { node, table: tables.node } : name === "table" ? null : around.cell,
      tables,
      isKept: this.#places.isKept(node) ?? around.isKept,
      isInArticle: around.isInArticle || this.#places.isArticle(node),
    };
  }

  leave(): void {
    const { parent, holder, pre } = this.#frame;
    if (!parent) return;
    if (holder !== parent.holder) this.#endLine(pre);
    this.#frame = parent;
  }

  /** Notes the words of a node: a text's own, or those that stand for a picture or a formula. */
  text(data: string, node: AnyNode): void {
    const { holder, pre, style } = this.#frame;
    if (holder === null) return;
    const met = this.#met.meet(node);
    if (!met) {
      if (data.trim() === "") this.#space(data, holder, pre);
      return;
    }
    this.#lastBegun = Math.max(this.#lastBegun, met.block.at);
    if (met.block.removal !== null) return;
    const content = this.#contentOf(met.block);
    content.runs.push({ kind: "text", text: data, style });
    content.isWhole = isWhole(met);
    if (pre) this.#linesOf(pre).push(data);
  }

  /** White space is in no block; it stands between the words of the one that has begun. */
  #space(text: string, holder: Element, pre: Element | null): void {
    this.#begun(holder)?.runs.push({ kind: "text", text, style: this.#frame.style });
    if (pre) this.#preformatted.get(pre)?.push(text);
  }

  /** The cleaner's words for a picture stand in the text; other pictures stand beside it. */
  image(node: Element): void {
    const words = wordsOfImage(node);
    if (words !== "") this.text(words, node);
    else this.picture(node);
  }

  formula(math: Element): void {
    this.text(wordsOfFormula(math), math);
  }

  /** Whether the cleaner took an element off its line. */
  cuts(node: Element): boolean {
    return cutOf(node, this.#frame.pre !== null || this.#frame.style.code) !== null;
  }

  lineBreak(): void {
    const { holder, pre } = this.#frame;
    if (holder) this.#begun(holder)?.runs.push({ kind: "break" });
    if (pre) this.#preformatted.get(pre)?.push("\n");
  }

  picture(node: Element): void {
    const { holder, container, isKept, isInArticle } = this.#frame;
    if (!isKept || !(isInArticle || this.#places.isBetween(this.#lastBegun))) return;
    const picture = pictureOf(node, this.#base);
    if (picture === null || this.#shown.has(picture.url)) return;
    this.#shown.add(picture.url);
    const begun = holder && this.#begun(holder);
    if (begun) begun.runs.push({ kind: "picture", picture });
    else this.#pictures.push({ picture, node, container, after: this.#lastBegun });
  }

  finish(): PageContent {
    return {
      blocks: this.#blocks,
      pictures: this.#pictures,
      preformatted: this.#preformatted,
      layoutTables: this.#layoutTables,
    };
  }

  /** The block of an element that is in the middle of its words. */
  #begun(holder: Element): BlockContent | null {
    const block = this.#met.begun(holder);
    return block && (this.#blocks.get(block) ?? null);
  }

  #contentOf(block: Block): BlockContent {
    const known = this.#blocks.get(block);
    if (known) return known;
    const { container, pre, cell, tables } = this.#frame;
    const content = { block, runs: [], container, pre, cell, isWhole: false };
    this.#blocks.set(block, content);
    for (let at = tables?.around; at && !this.#layoutTables.has(at.node); at = at.around) {
      this.#layoutTables.add(at.node);
    }
    return content;
  }

  #linesOf(pre: Element): string[] {
    const known = this.#preformatted.get(pre);
    if (known) return known;
    const lines: string[] = [];
    this.#preformatted.set(pre, lines);
    return lines;
  }

  /** Elements that stand as blocks within a preformatted text begin and end its lines. */
  #endLine(pre: Element | null): void {
    const lines = pre && this.#preformatted.get(pre);
    if (lines && lines.length > 0 && !lines.at(-1)?.endsWith("\n")) lines.push("\n");
  }

  #styleWithin({ name, attribs }: Element, around: Style): Style {
    if (name === "a" && attribs.href !== undefined) {
      return { ...around, link: resolveAddress(attribs.href, this.#base) };
    }
    const level = styleOf[name];
    return level === undefined ? around : { ...around, [level]: true };
  }
}

const styleOf: Readonly<Record<string, "strong" | "emphasis" | "code">> = {
  b: "strong",
  strong: "strong",
  em: "emphasis",
  i: "emphasis",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
};
