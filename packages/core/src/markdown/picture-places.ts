/** Picture places: where a picture between the blocks of a page belongs to its article. */
import type { AnyNode, ParentNode } from "domhandler";
import type { Block } from "../clean/html/blocks/block.ts";

/**
 * Tells elements of the article from those around it by the words in them: a picture belongs to
 * what the nearest words around it belong to.
 */
export class PicturePlaces {
  readonly #withKept = new Set<ParentNode>();
  readonly #withRemoved = new Set<ParentNode>();
  /** The smallest element around all that is kept; `null` if that is the whole page. */
  readonly #article: ParentNode | null;
  readonly #from: number;
  readonly #to: number;

  constructor(lines: readonly Block[]) {
    const kept = lines.filter(({ removal }) => removal === null);
    const first = kept[0];
    const last = kept.at(-1);
    for (const { element, removal, role } of lines) {
      if (removal === null) markUpwards(element.node, this.#withKept);
      // A title or a caption has gone from the text, and not from the article.
      else if (role !== "title" && role !== "caption") markUpwards(element.node, this.#withRemoved);
    }
    this.#article = first && last ? commonAncestor(first.element.node, last.element.node) : null;
    const title = lines.find(({ role, at }) => role === "title" && at < (first?.at ?? 0));
    this.#from = title?.at ?? first?.at ?? Number.POSITIVE_INFINITY;
    this.#to = last?.at ?? 0;
  }

  /** Whether the nearest words around are kept; `null` where an element has none of its own. */
  isKept(node: ParentNode): boolean | null {
    if (this.#withKept.has(node)) return true;
    return this.#withRemoved.has(node) ? false : null;
  }

  isArticle(node: ParentNode): boolean {
    return node === this.#article;
  }

  /** Whether what follows this block stands between the title and the end of the text. */
  isBetween(at: number): boolean {
    return at >= this.#from && at < this.#to;
  }
}

function markUpwards(node: ParentNode, marked: Set<ParentNode>): void {
  for (let at: ParentNode | null = node; at && !marked.has(at); at = at.parent) marked.add(at);
}

function commonAncestor(one: ParentNode, other: ParentNode): ParentNode | null {
  const around = new Set<ParentNode>();
  for (let at: ParentNode | null = one; at; at = at.parent) around.add(at);
  let at: ParentNode | null = other;
  while (at && !around.has(at)) at = at.parent;
  const isPage = !at || !("name" in at) || at.name === "body" || at.name === "html";
  return isPage ? null : at;
}

/** Levels up to which a picture and its caption look for an element around both. */
const captionReach = 4;

/** Tells whether a caption and a picture stand in one small part of the page. */
export function standTogether(caption: AnyNode, picture: AnyNode): boolean {
  const around = new Set(ancestorsOf(caption));
  return ancestorsOf(picture).some((node) => around.has(node));
}

function ancestorsOf(node: AnyNode): ParentNode[] {
  const found: ParentNode[] = [];
  let at = node.parent;
  while (at && found.length < captionReach) {
    found.push(at);
    at = at.parent;
  }
  return found;
}
