/** What is left of a page, line by line, before and after its source was learned. */

import { wordF1 } from "../training/blocks/score.ts";
import type { StreamPage } from "./streams.ts";

/** Lines of pages, counted. */
export interface Tally {
  pages: number;
  boilerplate: number;
  boilerplateGone: number;
  article: number;
  articleGone: number;
  f1: number;
}

export function emptyTally(): Tally {
  return { pages: 0, boilerplate: 0, boilerplateGone: 0, article: 0, articleGone: 0, f1: 0 };
}

/** Adds a page to a tally; `kept` are the positions of the lines that are left of it. */
export function addPage(tally: Tally, { lines }: StreamPage, kept: ReadonlySet<number>): void {
  tally.pages += 1;
  for (const [at, { text, label }] of lines.entries()) {
    if (label === "b" && text.trim().includes(" ")) {
      tally.boilerplate += 1;
      if (!kept.has(at)) tally.boilerplateGone += 1;
    }
    if (label === "a" && text.trim() !== "") {
      tally.article += 1;
      if (!kept.has(at)) tally.articleGone += 1;
    }
  }
  const textOf = (of: StreamPage["lines"]) => of.map(({ text }) => text).join("\n");
  const gold = textOf(lines.filter(({ label }) => label === "a"));
  tally.f1 += wordF1(textOf(lines.filter((_, at) => kept.has(at))), gold).f1;
}

export interface Figures {
  /** Share of the boilerplate lines of two words or more that are gone. */
  removed: number;
  /** Share of the article's lines that are gone. */
  lost: number;
  f1: number;
}

export function figuresOf(tally: Tally): Figures {
  return {
    removed: tally.boilerplateGone / tally.boilerplate,
    lost: tally.articleGone / tally.article,
    f1: tally.f1 / tally.pages,
  };
}
