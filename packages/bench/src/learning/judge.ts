/** The cleaner as the curve needs it: the lines that it keeps, and how sure it is of each. */

import {
  defaultLineScorer,
  type LineScorer,
  readScrape,
  scrapePasses,
} from "@winnow/core/clean/text/training";
import { scorerOfFold } from "../training/lines/scorer-of-fold.ts";

/** A line that cleaning keeps. */
export interface KeptLine {
  /** Position in the scrape, from 0. */
  at: number;
  text: string;
  /** Chance that the line is content. */
  p: number;
}

/** Cleans a scrape as if nothing were known of its source. */
export type Judge = (scrape: string) => KeptLine[];

/** The pipeline's passes with a scorer. */
export function judgeOf(scorer: LineScorer): Judge {
  return (scrape) => {
    const document = readScrape(scrape);
    document.run(scrapePasses(scorer));
    const { scores } = scorer.scores(document);
    return document.lines.flatMap(({ at, text, removal }, position) =>
      removal === null ? [{ at: at - 1, text, p: scores[position] as number }] : [],
    );
  };
}

/** The judge of each fold: one that has not learned from its publishers, where models are given. */
export function judgesOf(modelsFolder: string | null): (fold: number) => Judge {
  if (modelsFolder === null) {
    const known = judgeOf(defaultLineScorer());
    return () => known;
  }
  const judges = new Map<number, Judge>();
  return (fold) => {
    const judge = judges.get(fold) ?? judgeOf(scorerOfFold(modelsFolder, fold));
    judges.set(fold, judge);
    return judge;
  };
}
