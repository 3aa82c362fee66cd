/** The writer: puts blocks of Markdown under one another, each within its containers. */
import type { Element } from "domhandler";
import { type Container, chainOf } from "./containers.ts";

/** An open container, with the marks that it puts before lines. */
interface Open {
  container: Container;
  /** Before the first line, and before all the others. */
  first: string;
  rest: string;
  /** Which of two marks the item's list uses. */
  marks: 0 | 1;
}

export class MarkdownWriter {
  readonly #parts: string[] = [];
  #open: Open[] = [];
  /** The list last seen at each depth, and its marks. */
  readonly #lists: { list: Element; marks: 0 | 1 }[] = [];

  /** Writes one block, which may have several lines. */
  block(markdown: string, container: Container | null): void {
    if (markdown === "") return;
    const chain = chainOf(container);
    const common = chain.findIndex(({ node }, at) => this.#open[at]?.container.node !== node);
    const kept = this.#open.slice(0, common < 0 ? chain.length : common);
    const opened = chain.slice(kept.length).map((each) => this.#opened(each));
    if (this.#parts.length > 0) this.#parts.push(this.#separator(kept, opened[0]));
    this.#forgetListsBelow(chain.length);
    this.#open = [...kept, ...opened];
    const rest = this.#open.map((open) => open.rest).join("");
    const first =
      kept.map((open) => open.rest).join("") + opened.map((open) => open.first).join("");
    for (const [at, line] of markdown.split("\n").entries()) {
      const prefix = at === 0 ? first : rest;
      this.#parts.push(at === 0 ? "" : "\n", line === "" ? prefix.trimEnd() : prefix + line);
    }
  }

  finish(): string {
    return this.#parts.join("");
  }

  /** Items follow each other without a blank line; everything else is kept apart by one. */
  #separator(kept: readonly Open[], next: Open | undefined): string {
    const left = this.#open[kept.length]?.container;
    const list = next?.container.list ?? null;
    if (list !== null && left?.list === list) return "\n";
    const isListInItem = list !== null && left === undefined && kept.at(-1)?.container.list != null;
    // Only a list that begins with 1 may follow the item's words at once (5.2).
    if (isListInItem && (next?.container.ordinal ?? 1) === 1) return "\n";
    return `\n${kept
      .map((open) => open.rest)
      .join("")
      .trimEnd()}\n`;
  }

  #opened(container: Container): Open {
    const { list, depth } = container;
    if (list === null) return { container, first: "> ", rest: "> ", marks: 0 };
    const marks = this.#marksOf(list, depth);
    const { ordinal } = container;
    const bullet = marks === 0 ? "-" : "+";
    const first = ordinal === null ? `${bullet} ` : `${ordinal}${marks === 0 ? "." : ")"} `;
    return { container, first, rest: " ".repeat(first.length), marks };
  }

  /** A list right behind another takes the other mark: with the same one it would go on (5.3). */
  #marksOf(list: Element, depth: number): 0 | 1 {
    const last = this.#lists[depth];
    if (last?.list === list) return last.marks;
    const marks = last?.marks === 0 ? 1 : 0;
    this.#lists[depth] = { list, marks };
    this.#forgetListsBelow(depth);
    return marks;
  }

  #forgetListsBelow(depth: number): void {
    this.#lists.length = Math.min(this.#lists.length, depth + 1);
  }
}
