/** A text scrape of which is known what each line is. */
import { createHash } from "node:crypto";
import type { Row } from "../blocks/rows.ts";

export const unknown = 255;

/** A scrape with its labels. */
export interface LabelledScrape {
  id: string;
  /** `full`: the page; `leftover`: the article with some lines of its page. */
  regime: "full" | "leftover";
  /** How it was written out; `lines` for the development set itself. */
  style: string;
  domain: string;
  fold: number;
  lines: string[];
  /** Of each line 1 article, 0 boilerplate, 255 not judged. */
  labels: Uint8Array;
  /** The article's text; empty where only pieces are known. */
  gold: string;
}

/** What a scrape has from its page. */
export function about({ id, domain, fold, gold }: Row) {
  return { id, domain, fold, gold: gold ?? "" };
}

/** A number from 0 to 1 that a name always gives. */
export function chance(name: string): number {
  return createHash("sha256").update(name).digest().readUInt32BE() / 2 ** 32;
}
