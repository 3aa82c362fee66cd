/** The walk: one pass over the nodes of a page, which cuts it into blocks and sums up its elements. */
import { type AnyNode, Element, type ParentNode } from "domhandler";
import { maxDepth, maxNodes } from "../../limits.ts";
import { foldSpace } from "../../text.ts";
import { lineOf } from "../sheet.ts";
import { type Block, type PageElement, PageSheet } from "./block.ts";
import { type Declared, readDeclared } from "./declared.ts";
import { Hint, HintReader } from "./hints.ts";
import { measure } from "./measure.ts";
import { proseMaxLinkDensity, proseMinWords } from "./prose.ts";
import { headingLevelOf, inlineTags, skippedTags } from "./tags.ts";

/**
 * Cuts a page into blocks. A block ends at each tag that is not inline, and at a double `<br>`; the
 * text of hidden inline elements becomes a block of its own behind the one it stands in.
 */
export function blocksOf(root: ParentNode): PageSheet {
  const walk = new Walk();
  // A scrap of a page may begin with text: that too needs an element around it.
  walk.enter(root instanceof Element ? root : new Element("#document", {}));
  let node: AnyNode | null = root.firstChild as AnyNode | null;
  let depth = 0;
  for (let visited = 0; node && visited < maxNodes; visited++) {
    let child: AnyNode | null = null;
    if (node.type === "text") walk.text(node.data);
    else if (isElement(node) && !skippedTags.has(node.name)) {
      if (node.name === "br") walk.lineBreak();
      else if (node.name === "img") walk.image();
      else if (node.name === "input") walk.input();
      else if (node.firstChild && depth < maxDepth) {
        walk.enter(node);
        child = node.firstChild as AnyNode;
      } else if (!inlineTags.has(node.name)) walk.endBlock();
    }
    if (child) {
      node = child;
      depth++;
      continue;
    }
    while (node && !node.next) {
      const parent: ParentNode | null = node.parent;
      node = parent === root ? null : (parent as AnyNode | null);
      if (node) walk.leave();
      depth--;
    }
    node = (node?.next ?? null) as AnyNode | null;
  }
  return walk.finish(readDeclared(root));
}

function isElement(node: AnyNode): node is Element {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

/** What is gathered of a block before it ends. */
class Draft {
  parts: string[] = [];
  element: PageElement | null = null;
  hints = -1;
  headingLevel = 0;
  words = 0;
  linkWords = 0;
  commas = 0;
}

class Walk {
  readonly #hints = new HintReader();
  readonly #elements: PageElement[] = [];
  readonly #blocks: Block[] = [];
  #current: PageElement | null = null;
  #draft = new Draft();
  #hidden = new Draft();
  #breaks = 0;

  enter(node: Element): void {
    const parent = this.#current;
    const isInline = parent !== null && inlineTags.has(node.name);
    if (!isInline) this.endBlock();
    const ownHints = this.#hints.of(node);
    const element = {
      node,
      tag: node.name,
      parent,
      container: null as unknown as PageElement,
      depth: parent ? parent.depth + 1 : 0,
      index: this.#elements.length,
      ownHints,
      hints: ownHints | (parent ? parent.hints : 0),
      headingLevel: headingLevelOf(node.name) || (parent ? parent.headingLevel : 0),
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
    this.#elements.push(element);
    this.#current = element;
  }

  leave(): void {
    const element = this.#current;
    if (!element) return;
    if (element.container === element) this.endBlock();
    // What stands in an inline element is still to become a block, or two where part of it is hidden.
    element.end = this.#blocks.length + (element.container === element ? 0 : 2);
    this.#current = element.parent;
    if (!element.parent) return;
    element.parent.words += element.words;
    element.parent.linkWords += element.linkWords;
    element.parent.commas += element.commas;
    element.parent.proseWords += element.proseWords;
    element.parent.images += element.images;
    element.parent.inputs += element.inputs;
  }

  image(): void {
    if (this.#current) this.#current.images++;
  }

  input(): void {
    if (this.#current) this.#current.inputs++;
  }

  text(data: string): void {
    const element = this.#current;
    if (!element) return;
    const { words, commas } = measure(data);
    const isHiddenInline =
      (element.hints & Hint.hidden) !== 0 && (element.container.hints & Hint.hidden) === 0;
    const draft = isHiddenInline ? this.#hidden : this.#draft;
    draft.parts.push(data);
    if (words === 0 && data.trim() === "") return;
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

  lineBreak(): void {
    this.#draft.parts.push(" ");
    if (++this.#breaks >= 2) this.endBlock();
  }

  endBlock(): void {
    this.#breaks = 0;
    if (this.#draft.element) this.#flush(this.#draft);
    if (this.#hidden.element) this.#flush(this.#hidden);
    this.#draft = this.#draft.parts.length === 0 ? this.#draft : new Draft();
    this.#hidden = this.#hidden.parts.length === 0 ? this.#hidden : new Draft();
  }

  finish(declared: Declared): PageSheet {
    this.endBlock();
    while (this.#current) this.leave();
    return new PageSheet(this.#blocks, this.#elements, declared);
  }

  #flush(draft: Draft): void {
    const source = foldSpace(draft.parts.join(""));
    if (source === "" || !draft.element) return;
    const { element, hints, headingLevel, words, linkWords, commas } = draft;
    if (words >= proseMinWords && linkWords < words * proseMaxLinkDensity) {
      element.proseWords += words;
    }
    this.#blocks.push({
      ...lineOf(this.#blocks.length + 1, source),
      element,
      hints,
      headingLevel,
      words,
      linkWords,
      commas,
    });
  }
}
