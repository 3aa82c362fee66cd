/**
 * The document: a page as an ordered list of lines, and the only doors through which a pass may change
 * it. A scrape's lines are its lines of text; a page's are its blocks, in document order. Whatever
 * a pass removes stays on the document with its reason, so the trace is the document itself.
 */

import type { Block, BlockRole } from "../records/article.ts";

/** What a line is to the article. `null` until a pass knows. */
export type LineRole =
  | "paragraph"
  | "heading"
  | "list-item"
  | "quote"
  | "code"
  | "table-row"
  | "caption"
  | "title"
  | "byline"
  | "date"
  | "attribution"
  | "publisher";

/** Why something went: which pass took it, and the reason in words a reader understands. */
export interface Removal {
  pass: string;
  reason: string;
}

/** A cut inside a line that stays: the text that was taken off. */
export interface Trim extends Removal {
  text: string;
}

export interface Line {
  /** Position, from 1: the line of a scrape, the block of a page. */
  readonly at: number;
  /** The text as found, white space folded. */
  readonly source: string;
  /** The text as it stands after trims. */
  readonly text: string;
  readonly role: LineRole | null;
  readonly removal: Removal | null;
  /** Chance of being content, as a model judges; `null` where none was asked. */
  readonly p: number | null;
  readonly trims: readonly Trim[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One entry of the trace: what a run of the passes took away, and why. */
export interface TraceEntry extends Removal {
  at: number;
  text: string;
}

/** An ordered list of lines that passes mark, trim and remove; nothing is ever deleted. */
export class TextDocument<L extends Line = Line> {
  readonly lines: readonly L[];
  #pass = "";

  constructor(lines: readonly L[]) {
    this.lines = lines;
  }

  /** The lines that still stand, in order. */
  kept(): L[] {
    return this.lines.filter((line) => line.removal === null);
  }

  /** Takes a line off the article, with a reason. A line that is gone already keeps its first reason. */
  remove(line: L, reason: string): void {
    if (line.removal === null) (line as Mutable<Line>).removal = { pass: this.#pass, reason };
  }

  /**
   * Takes a line off as metadata. One that is gone already gets this reason: what it is says more
   * than why it was taken for no text.
   */
  claim(line: L, reason: string): void {
    (line as Mutable<Line>).removal = { pass: this.#pass, reason };
  }

  /** Replaces a line's text by a part of it; `cut` is what goes. */
  trim(line: L, rest: string, cut: string, reason: string): void {
    const open = line as Mutable<Line>;
    open.trims = [...line.trims, { pass: this.#pass, reason, text: cut }];
    open.text = rest;
    if (rest === "") this.remove(line, reason);
  }

  /** Says what a line is; removed lines may be marked too (a byline is metadata, not text). */
  mark(line: L, role: LineRole): void {
    (line as Mutable<Line>).role = role;
  }

  /** Notes how sure a model is that a line is content. */
  rate(line: L, p: number): void {
    (line as Mutable<Line>).p = p;
  }

  /** Runs passes in order. */
  run(passes: readonly Pass<L>[]): void {
    for (const pass of passes) {
      this.#pass = pass.name;
      pass.run(this);
    }
  }

  /** What was removed, where and why, in document order. */
  trace(): TraceEntry[] {
    return this.lines.flatMap((line) => [
      ...line.trims.map(({ pass, reason, text }) => ({ at: line.at, pass, reason, text })),
      ...(line.removal ? [{ at: line.at, ...line.removal, text: line.text || line.source }] : []),
    ]);
  }
}

/** One named, ordered change to a document. */
export interface Pass<L extends Line = Line> {
  readonly name: string;
  run(document: TextDocument<L>): void;
}

/** A fresh line. */
export function lineOf(at: number, source: string): Line {
  return { at, source, text: source, role: null, removal: null, p: null, trims: [] };
}

/** What cleaning makes of a page or a scrape: the document tells the rest. */
export interface Cleaned<L extends Line = Line> {
  document: TextDocument<L>;
  /** The article, a line per block. */
  text: string;
  captions: string[];
  /** The F1 that the text is expected to have against the one that a person would keep; see `quality.ts`. */
  quality: number;
  /** Set when the whole page is no article: which kind, and what shows it. */
  verdict: {
    reason: "no-text" | "too-short" | "not-an-article" | "wall";
    detail: string;
  } | null;
}

/** Roles that are of the text. The schema of records is not asked: whoever cleans need not load it. */
const textRoles: Readonly<Record<BlockRole, true>> = {
  paragraph: true,
  heading: true,
  "list-item": true,
  quote: true,
  code: true,
  "table-row": true,
};

/** A line that is kept, as the record keeps it. */
export function renderedBlock({ text, role, at, p }: Line): Block {
  const isOfText = role !== null && role in textRoles;
  const chance = Math.round((p ?? 1) * 100) / 100;
  return { text, role: isOfText ? (role as BlockRole) : null, at, chance };
}
