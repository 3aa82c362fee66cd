/** A source as its articles show it: how many, how dated, in which languages, what its pages repeat. */
import type { Article } from "@winnow/core/records";
import { findArticles } from "@winnow/search/archive";
import type { Overview } from "@winnow/search/index";
import type { ApiDeps } from "../deps.ts";
import { readLines } from "../lines/read-lines.ts";
import { quoted } from "../query-words.ts";

/** The newest articles that a source is judged by. */
const sampleSize = 12;

/** Of these, pages that are read again for what they share: each takes some 20 ms. */
const pagesReadAgain = 4;

/** Lines that two pages or more share are furniture. */
const minPages = 2;
const maxFurniture = 40;
const maxLineLength = 160;

/** A line that several pages of a source have, and that was cut off. */
export interface Furniture {
  text: string;
  /** Pages, of those read again, that have it. */
  pages: number;
  why: string;
}

export interface SourceReport {
  name: string;
  overview: Overview;
  /** The newest articles. */
  newest: readonly Article[];
  /** Share of the lines of these pages that was cut off; `null` without pages. */
  removedShare: number | null;
  /** How many pages were read again. */
  readAgain: number;
  furniture: readonly Furniture[];
  /** Lines that were left out of texts because other stories have them, with the reason. */
  learned: readonly { text: string; why: string; articles: number }[];
}

/** The part of a query that asks for a source. */
export function publisherPart(name: string): string {
  return `publisher:${quoted(name)}`;
}

/** Reads what is known of a source; `null` where no article is of it. */
export async function readSource(
  { catalogue, rawStore, search }: ApiDeps,
  name: string,
): Promise<SourceReport | null> {
  const query = publisherPart(name);
  const overview = await search.overview(query);
  if (overview.total === 0) return null;
  const request = { query, order: "newest", stories: "all", cursor: null } as const;
  const { hits } = await findArticles({ search, catalogue }, { ...request, limit: sampleSize });
  const read = await Promise.all(hits.map(({ id }) => catalogue.article(id)));
  const newest = read.filter((article) => article !== null);
  const again = newest.slice(0, pagesReadAgain);
  const pages = await Promise.all(
    again.map(({ id }) => readLines({ catalogue, rawStore }, id, undefined).catch(() => null)),
  );
  return {
    name,
    overview,
    newest,
    removedShare: removedShareOf(newest),
    readAgain: pages.filter((page) => page !== null).length,
    furniture: furnitureOf(pages.map((page) => page?.lines ?? [])),
    learned: learnedOf(newest),
  };
}

function removedShareOf(articles: readonly Article[]): number | null {
  const removed = articles.reduce((sum, { removedLineCount }) => sum + removedLineCount, 0);
  const kept = articles.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  return removed + kept === 0 ? null : removed / (removed + kept);
}

type Line = Awaited<ReturnType<typeof readLines>>["lines"][number];

function furnitureOf(pages: readonly (readonly Line[])[]): Furniture[] {
  const found = new Map<string, Furniture>();
  for (const lines of pages) {
    const onPage = new Map(
      lines.flatMap(({ text, removal }) =>
        removal === null || text.trim() === "" ? [] : [[shortened(text), removal] as const],
      ),
    );
    for (const [text, { pass, reason }] of onPage) {
      const pagesBefore = found.get(text)?.pages ?? 0;
      found.set(text, { text, pages: pagesBefore + 1, why: `${pass}: ${reason}` });
    }
  }
  const shared = [...found.values()].filter(({ pages }) => pages >= minPages);
  return shared.sort((a, b) => b.pages - a.pages).slice(0, maxFurniture);
}

function learnedOf(articles: readonly Article[]): SourceReport["learned"] {
  const found = new Map<string, SourceReport["learned"][number]>();
  for (const { text, reason } of articles.flatMap(({ learned }) => learned)) {
    const line = shortened(text);
    found.set(line, { text: line, why: reason, articles: (found.get(line)?.articles ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.articles - a.articles).slice(0, maxFurniture);
}

function shortened(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim();
  return folded.length > maxLineLength ? `${folded.slice(0, maxLineLength)}…` : folded;
}
