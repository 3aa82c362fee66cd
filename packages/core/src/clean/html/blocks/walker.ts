/** The walker: what the walk over a page gathers of it, element by element, until a block ends. */
import type { AnyNode, Element } from "domhandler";
import { headingBits, TagKind, tagKindOf } from "../../../page/block-tags.ts";
import type { Declared } from "../../../page/declared.ts";
import { textOf } from "../../../page/element-text.ts";
import { Hint, HintReader } from "../../../page/hints.ts";
import { NameLists } from "../../../page/names.ts";
import { maxNodes } from "../../../records/limits.ts";
import { lineOf, type Trim } from "../../text-document.ts";
import { proseMaxLinkDensity, proseMinWords } from "../prose.ts";
import { type Block, PageDocument, type PageElement } from "./block.ts";
import { linesOf } from "./code-lines.ts";
import { Draft } from "./draft.ts";
import { cutOf } from "./inline-cuts.ts";
import { isLabel, wordsOfFormula, wordsOfImage } from "./inline-words.ts";
import { measure } from "./measure.ts";
import { folded, isBlank } from "./space.ts";

export function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

/** Elements of which some are no part of their line. */
const mayBeCut: ReadonlySet<string> = new Set("rt rtc rp del s strike sup span td".split(" "));
/** Cuts of one block that are noted. */
const maxCuts = 200;
/** Characters of what is cut that are shown. */
const maxCutText = 200;

/** Hints that nobody has asked for: most elements hold no text, and theirs are never read. */
const unread = -1;

/** Gathers the blocks of a page. */
export class Walker {
  readonly #names = new NameLists();
  readonly #hints = new HintReader(this.#names);
  readonly #elements: PageElement[] = [];
  readonly #blocks: Block[] = [];
  #current: PageElement | null = null;
  #draft = new Draft();
  #hidden: Draft | null = null;
  /** What was taken off the block that is open. */
  #cuts: Trim[] = [];
  #breaks = 0;
  /** Preformatted elements that are open. */
  #pre = 0;

  enter(node: Element, kind: number): void {
    const parent = this.#current;
    const isInline = parent !== null && (kind & TagKind.inline) !== 0;
    if (!isInline) this.endBlock();
    const element = {
      node,
      tag: node.name,
      classes: null,
      id: null,
      parent,
      container: null as unknown as PageElement,
      depth: parent ? parent.depth + 1 : 0,
      index: this.#elements.length,
      ownHints: unread,
      hints: unread,
      headingLevel: kind & headingBits || (parent ? parent.headingLevel : 0),
      words: 0,
      linkWords: 0,
      commas: 0,
      proseWords: 0,
      images: 0,
      inputs: 0,
      start: this.#blocks.length,
      end: 0,
    };
    element.container = isInline && parent ? parent.container : element;
    if (node.name === "pre") this.#pre++;
    this.#elements.push(element);
    this.#current = element;
  }

  leave(): void {
    const element = this.#current;
    if (!element) return;
    const { parent } = element;
    if (element.container === element) this.endBlock();
    else if (isLabel(element.node)) this.#space(" ");
    // What stands in an inline element is still to become a block, or two where part of it is hidden.
    element.end = this.#blocks.length + (element.container === element ? 0 : 2);
    if (element.hints === unread) {
      element.ownHints = 0;
      element.hints = 0;
    }
    this.#current = parent;
    if (element.tag === "pre") this.#pre--;
    if (!parent) return;
    parent.images += element.images;
    parent.inputs += element.inputs;
    if (element.words === 0 && element.proseWords === 0) return;
    parent.words += element.words;
    parent.linkWords += element.linkWords;
    parent.commas += element.commas;
    parent.proseWords += element.proseWords;
  }

  image(node: Element): void {
    const words = wordsOfImage(node);
    if (words !== "") this.text(words, node);
    else if (this.#current) this.#current.images++;
  }

  /** A formula that is hidden is there for machines; readers get a picture of it. */
  formula(math: Element): void {
    const element = this.#current;
    if (!element) return;
    if (element.hints === unread) this.#readHints(element);
    if ((element.hints & Hint.hidden) === 0) this.text(wordsOfFormula(math), math);
  }

  /** Takes an element off its line, and notes it; says whether it did. */
  cuts(node: Element): boolean {
    const element = this.#current;
    if (!element || !mayBeCut.has(node.name)) return false;
    if (element.hints === unread) this.#readHints(element);
    const reason = cutOf(node, (element.hints & Hint.code) !== 0);
    if (reason === null) return false;
    const text = folded(textOf(node, maxCutText));
    if (text !== "" && this.#cuts.length < maxCuts) {
      this.#cuts.push({ pass: "read-page", reason, text });
    }
    return true;
  }

  input(): void {
    if (this.#current) this.#current.inputs++;
  }

  /** Takes the words of a node: a text's own, or those that stand for a picture or a formula. */
  text(data: string, node: AnyNode): void {
    const element = this.#current;
    if (!element) return;
    if (isBlank(data)) {
      this.#space(data);
      return;
    }
    if (element.hints === unread) this.#readHints(element);
    const { words, commas } = measure(data);
    let draft = this.#draft;
    if ((element.hints & Hint.hidden) !== 0 && (element.container.hints & Hint.hidden) === 0) {
      this.#hidden ??= new Draft();
      draft = this.#hidden;
    }
    draft.text = draft.text === "" ? data : draft.text + data;
    draft.nodes.push(node);
    this.#breaks = 0;
    draft.element ??= element.container;
    draft.hints &= element.hints;
    draft.headingLevel ||= element.headingLevel;
    draft.words += words;
    draft.commas += commas;
    if ((element.hints & Hint.link) !== 0) {
      draft.linkWords += words;
      element.linkWords += words;
    }
    element.words += words;
    element.commas += commas;
  }

  #space(data: string): void {
    const space = this.#pre > 0 ? data : " ";
    if (this.#draft.text !== "") this.#draft.text += space;
    if (this.#hidden) this.#hidden.text += space;
  }

  lineBreak(): void {
    const isPre = this.#pre > 0;
    if (this.#draft.text !== "") this.#draft.text += isPre ? "\n" : " ";
    if (++this.#breaks >= 2 && !isPre) this.endBlock();
  }

  endBlock(): void {
    this.#breaks = 0;
    if (this.#draft.text !== "") {
      if (this.#draft.element) this.#flush(this.#draft);
      this.#draft = new Draft();
    }
    if (this.#hidden) {
      if (this.#hidden.element) this.#flush(this.#hidden);
      this.#hidden = null;
    }
  }

  /** Ends what was not entered. */
  endDeep({ type, name }: AnyNode & { name?: string }): void {
    if (type === "tag" && (tagKindOf(name ?? "") & TagKind.inline) === 0) this.endBlock();
  }

  /** Notes that the rest of the page is not looked at. */
  cut(node: AnyNode): void {
    this.endBlock();
    const element = this.#current;
    if (!element) return;
    const rest = isElement(node) ? textOf(node, maxCutText) : "data" in node ? node.data : "";
    const nothing = { nodes: [], hints: 0, headingLevel: 0, words: 0, linkWords: 0, commas: 0 };
    const block = this.#blockOf(element, folded(rest.slice(0, maxCutText)) || "…", nothing);
    const removal = { pass: "read-page", reason: `behind the first ${maxNodes} nodes of the page` };
    this.#blocks.push({ ...block, removal });
  }

  finish(declared: Declared): PageDocument {
    this.endBlock();
    while (this.#current) this.leave();
    return new PageDocument(this.#blocks, this.#elements, declared);
  }

  /** Reads the hints of an element, after those around it that are unread as well. */
  #readHints(element: PageElement): void {
    const waiting: PageElement[] = [];
    let at: PageElement | null = element;
    for (; at && at.hints === unread; at = at.parent) waiting.push(at);
    let around = at?.hints ?? 0;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { attribs } = next.node;
      next.classes = this.#names.of(attribs.class);
      next.id = this.#names.of(attribs.id);
      next.ownHints = this.#hints.of(next.node, next.classes, next.id);
      around |= next.ownHints;
      next.hints = around;
    }
  }

  #flush(draft: Draft): void {
    const source = (this.#pre > 0 ? linesOf(draft.text) : null) ?? folded(draft.text);
    if (source === "" || !draft.element) return;
    const { element, words, linkWords } = draft;
    if (words >= proseMinWords && linkWords < words * proseMaxLinkDensity) {
      element.proseWords += words;
    }
    const block = this.#blockOf(element, source, draft);
    if (this.#cuts.length > 0) {
      (block as { trims: readonly Trim[] }).trims = this.#cuts;
      this.#cuts = [];
    }
    this.#blocks.push(block);
  }

  #blockOf(element: PageElement, source: string, draft: Omit<Draft, "text" | "element">): Block {
    const { nodes, hints, headingLevel, words, linkWords, commas } = draft;
    const line = lineOf(this.#blocks.length + 1, source);
    return { ...line, element, nodes, hints, headingLevel, words, linkWords, commas };
  }
}
