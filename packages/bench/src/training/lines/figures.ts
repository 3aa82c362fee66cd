/** The figures of a cleaned scrape, as the scorer of the development set counts them. */
import { wordsOf } from "../blocks/rows.ts";
import { wordF1 } from "../blocks/score.ts";
import type { LabelledScrape } from "./labelled-scrape.ts";

export interface Tally {
  scrapes: number;
  /** Sum of the scrapes' F1. */
  f1: number;
  article: number;
  lost: number;
  boilerplate: number;
  removed: number;
  edge: number;
  edgeRemoved: number;
}

export function emptyTally(): Tally {
  return {
    scrapes: 0,
    f1: 0,
    article: 0,
    lost: 0,
    boilerplate: 0,
    removed: 0,
    edge: 0,
    edgeRemoved: 0,
  };
}

export function addTo(sum: Tally, tally: Tally): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
}

/** A line is there if its words stand in a row in the cleaned text. */
export function tallyOf({ lines, labels, gold }: LabelledScrape, text: string): Tally {
  const flat = ` ${wordsOf(text).join(" ")} `;
  const first = labels.indexOf(1);
  const last = labels.lastIndexOf(1);
  const tally = { ...emptyTally(), scrapes: 1, f1: wordF1(text, gold).f1 };
  lines.forEach((line, at) => {
    const words = wordsOf(line);
    if (words.length === 0) return;
    const isThere = flat.includes(` ${words.join(" ")} `) ? 1 : 0;
    if (labels[at] === 1) {
      tally.article++;
      tally.lost += 1 - isThere;
    } else if (labels[at] === 0 && words.length >= 2) {
      const isEdge = at < first || at > last ? 1 : 0;
      tally.boilerplate++;
      tally.removed += 1 - isThere;
      tally.edge += isEdge;
      tally.edgeRemoved += isEdge * (1 - isThere);
    }
  });
  return tally;
}

/** One line of figures. */
export function lineOf(tally: Tally): string {
  const share = (of: number, all: number) => (of / Math.max(all, 1)).toFixed(4);
  return [
    `${tally.scrapes} scrapes`,
    `F1 ${share(tally.f1, tally.scrapes)}`,
    `lost ${share(tally.lost, tally.article)}`,
    `removed ${share(tally.removed, tally.boilerplate)}`,
    `at edges ${share(tally.edgeRemoved, tally.edge)}`,
  ].join("  ");
}
