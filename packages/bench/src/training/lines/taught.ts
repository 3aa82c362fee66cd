/**
 * Scrapes of pages that the set has none of, in any language, to learn from and to judge other
 * languages by: their article is known from the benchmark, or else it is what the cleaner of pages,
 * which sees the markup, takes for it.
 */

import { extract } from "@winnow/core/pipeline/extract";
import { type Extraction, textOf } from "@winnow/core/records";
import { type Row, rowsOf } from "../blocks/rows.ts";
import type { LabelledScrape } from "./labelled-scrape.ts";
import type { Style } from "./render.ts";
import { pagesWithScrapes } from "./scrapes.ts";
import { styleOf, writtenOut } from "./written-out.ts";

const sets = ["wcxb", "segments", "dates"] as const;
/** Characters that an article has at least: shorter ones are pages without any. */
const minLength = 600;

/** Writes each of those pages out in one style, or in several. */
export function* taughtOf(
  folder: string,
  { stylesOf = (row: Row): readonly Style[] => [styleOf(row)] } = {},
): Generator<LabelledScrape & { language: string }> {
  const known = pagesWithScrapes(folder);
  for (const row of rows(folder)) {
    if (known.has(row.id)) continue;
    known.add(row.id); // some pages stand in two sets
    const page = readPage(row);
    const gold = row.gold ?? (page === null ? "" : textOf(page));
    if (!page || !isArticle(row, page) || gold.length < minLength) continue;
    const language = page.language?.value ?? "";
    for (const style of stylesOf(row)) {
      for (const scrape of writtenOut({ ...row, gold }, style)) yield { ...scrape, language };
    }
  }
}

function* rows(folder: string): Generator<Row> {
  for (const set of sets) yield* rowsOf(set, folder);
}

function readPage({ bytes, url }: Row): Extraction | null {
  const capturedAt = "2100-01-01T00:00:00Z";
  const page = extract({ bytes, url, capturedAt, contentType: null });
  return page.kind === "rejected" ? null : page.extraction;
}

function isArticle({ set, type }: Row, { pageType }: Extraction): boolean {
  return (set === "wcxb" ? type : (pageType?.value ?? "article")) === "article";
}
