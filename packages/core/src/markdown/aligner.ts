/**
 * Alignment: which block of the document a text node of the page went into. A block keeps its words
 * without the nodes they came from; as nodes come by in order, each block of an element takes the
 * words that it continues with.
 */
import type { Element } from "domhandler";
import type { Block } from "../clean/html/blocks/block.ts";

/** A block that is being put together again. */
export interface Taking {
  readonly block: Block;
  /** The block's words as found, without white space, and how many characters have been met. */
  readonly letters: string;
  met: number;
}

/** Blocks of one element that may be open at once: one, and the hidden ones behind it. */
const reach = 3;
const space = /[\s\u200b\u2060\ufeff]+/g;

export function lettersOf(text: string): string {
  return text.replace(space, "");
}

export class Aligner {
  readonly #queues = new Map<Element, { takings: Taking[]; next: number }>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      const { node } = block.element;
      const queue = this.#queues.get(node) ?? { takings: [], next: 0 };
      if (queue.takings.length === 0) this.#queues.set(node, queue);
      queue.takings.push({ block, letters: lettersOf(block.source), met: 0 });
    }
  }

  /** Whether an element has blocks of its own. */
  holds(element: Element): boolean {
    return this.#queues.has(element);
  }

  /** The block of an element that a text goes into; `null` where it went into none. */
  take(container: Element, text: string): Taking | null {
    const queue = this.#queues.get(container);
    const letters = lettersOf(text);
    if (!queue || letters === "") return null;
    while (isDone(queue.takings[queue.next])) queue.next++;
    for (const taking of queue.takings.slice(queue.next, queue.next + reach)) {
      if (!taking.letters.startsWith(letters, taking.met)) continue;
      taking.met += letters.length;
      return taking;
    }
    return null;
  }

  /** The block of an element that has begun and not ended, or that comes next. */
  current(container: Element): Taking | null {
    const queue = this.#queues.get(container);
    if (!queue) return null;
    while (isDone(queue.takings[queue.next])) queue.next++;
    return queue.takings[queue.next] ?? null;
  }
}

function isDone(taking: Taking | undefined): boolean {
  return taking !== undefined && taking.met === taking.letters.length;
}
