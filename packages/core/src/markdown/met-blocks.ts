/** Met blocks: which block of the document each node of the page went into, as the nodes come by in order. */
import type { AnyNode, Element } from "domhandler";
import type { Block } from "../clean/html/blocks/block.ts";

/** A block and how many of its nodes have come by. */
export interface MetBlock {
  readonly block: Block;
  met: number;
}

export class MetBlocks {
  readonly #ofNode = new Map<AnyNode, MetBlock>();
  readonly #queues = new Map<Element, { blocks: MetBlock[]; next: number }>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      const met = { block, met: 0 };
      for (const node of block.nodes) this.#ofNode.set(node, met);
      const { node } = block.element;
      const queue = this.#queues.get(node) ?? { blocks: [], next: 0 };
      if (queue.blocks.length === 0) this.#queues.set(node, queue);
      queue.blocks.push(met);
    }
  }

  /** Whether an element has blocks of its own. */
  holds(element: Element): boolean {
    return this.#queues.has(element);
  }

  /** The block that a node's words went into; `null` where they went into none. */
  meet(node: AnyNode): MetBlock | null {
    const met = this.#ofNode.get(node);
    if (met === undefined) return null;
    met.met++;
    return met;
  }

  /** The block of an element that is in the middle of its words. */
  begun(holder: Element): Block | null {
    const queue = this.#queues.get(holder);
    if (!queue) return null;
    for (let at = queue.blocks[queue.next]; at && isWhole(at); ) at = queue.blocks[++queue.next];
    const next = queue.blocks[queue.next];
    return next && next.met > 0 ? next.block : null;
  }
}

/** Whether all of a block's nodes have come by. */
export function isWhole({ block, met }: MetBlock): boolean {
  return met === block.nodes.length;
}
