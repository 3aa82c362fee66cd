/** Containers: the quotes and list items that a block of Markdown stands in (CommonMark 5). */
import type { Element } from "domhandler";

/** One container; the chain of parents leads outwards. */
export interface Container {
  readonly parent: Container | null;
  readonly depth: number;
  readonly node: Element;
  /** The list that an item belongs to; `null` for a quote. */
  readonly list: Element | null;
  /** The item's number in an ordered list. */
  readonly ordinal: number | null;
}

/** Containers in each other that are told apart: deeper ones would indent a page out of bounds. */
export const maxContainers = 6;
/** A list's number has nine digits at most (5.2); longer ones would indent more than they tell. */
const maxOrdinal = 9999;

const listTags: ReadonlySet<string> = new Set(["ul", "ol", "menu", "dir", "dl"]);
const itemTags: ReadonlySet<string> = new Set(["li", "dt", "dd"]);

/** Follows a walk into elements, and says which containers a block there stands in. */
export class ContainerReader {
  readonly #counts = new Map<Element, number>();

  /** The containers within an element, given those around it. */
  within(node: Element, around: Container | null): Container | null {
    const isItem = itemTags.has(node.name);
    if (!isItem && node.name !== "blockquote") return around;
    const depth = (around?.depth ?? 0) + 1;
    if (depth > maxContainers) return around;
    if (!isItem) return { parent: around, depth, node, list: null, ordinal: null };
    const list = listOf(node);
    return { parent: around, depth, node, list, ordinal: this.#count(node, list) };
  }

  #count(item: Element, list: Element): number | null {
    if (list.name !== "ol") return null;
    const next =
      numberOf(item.attribs.value) ?? this.#counts.get(list) ?? numberOf(list.attribs.start) ?? 1;
    this.#counts.set(list, next + 1);
    return Math.min(next, maxOrdinal);
  }
}

/** Items without a list are a list together. */
function listOf(item: Element): Element {
  const { parent } = item;
  return parent !== null && "name" in parent && listTags.has(parent.name)
    ? parent
    : ((parent as Element | null) ?? item);
}

function numberOf(attribute: string | undefined): number | null {
  return attribute !== undefined && /^\d{1,9}$/.test(attribute) ? Number(attribute) : null;
}

/** The chain as a list, outermost first. */
export function chainOf(container: Container | null): Container[] {
  const chain: Container[] = [];
  for (let at = container; at; at = at.parent) chain.push(at);
  return chain.reverse();
}
