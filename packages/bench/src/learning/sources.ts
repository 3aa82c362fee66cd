/**
 * What profiles know of the real sources of the development set: of the lines of a page, how many
 * enough other pages of its publisher hold. No cleaner is asked, so this is what the gate must judge.
 */

import { Profile, storySampleOf } from "@winnow/core/boilerplate";
import { blocksOf } from "@winnow/core/clean/html/training";
import { parsePage } from "@winnow/core/page";
import { readPayload } from "@winnow/core/read";
import { labelsOf } from "../training/blocks/labels.ts";
import { type Row, rowsOf } from "../training/blocks/rows.ts";

/** Pages of a source that are there: the page that is looked at, and those that have taught. */
export const sourcePoints = [2, 3, 5];

/** Lines of real pages, and how many of them the other pages hold, at each point. */
export interface SourceFigures {
  sources: number;
  pages: number;
  boilerplate: number;
  boilerplateSeen: number[];
  article: number;
  articleSeen: number[];
}

interface LabelledPage {
  isArticle: boolean;
  id: string;
  lines: { text: string; isContent: boolean }[];
}

/** Figures of the sources that have enough pages, for article pages and for others. */
export function sourceFigures(folder: string): Record<"articles" | "others", SourceFigures> {
  const figures = { articles: emptyFigures(), others: emptyFigures() };
  for (const pages of sourcesOf(folder)) {
    for (const kind of ["articles", "others"] as const) {
      const own = pages.filter(({ isArticle }) => isArticle === (kind === "articles"));
      if (own.length > 0) figures[kind].sources += 1;
      for (const page of own) addPage(figures[kind], page, pages);
    }
  }
  return figures;
}

function emptyFigures(): SourceFigures {
  const none = () => sourcePoints.map(() => 0);
  return {
    sources: 0,
    pages: 0,
    boilerplate: 0,
    boilerplateSeen: none(),
    article: 0,
    articleSeen: none(),
  };
}

function* sourcesOf(folder: string): Generator<LabelledPage[]> {
  const rows = new Map<string, Row[]>();
  for (const row of rowsOf("wcxb", folder)) {
    rows.set(row.domain, [...(rows.get(row.domain) ?? []), row]);
  }
  for (const own of rows.values()) {
    if (own.length < Math.max(...sourcePoints)) continue;
    yield own.map(labelledPage).filter((page) => page !== null);
  }
}

function labelledPage(row: Row): LabelledPage | null {
  const payload = readPayload(row.bytes, null);
  if (payload.kind !== "html") return null;
  const document = blocksOf(parsePage(payload.html).root);
  const labels = labelsOf(document, row);
  const lines = document.lines.map(({ source }, at) => ({
    text: source,
    isContent: labels[at] === 1,
  }));
  return { isArticle: row.type === "article", id: row.id, lines };
}

function addPage(figures: SourceFigures, page: LabelledPage, all: readonly LabelledPage[]): void {
  figures.pages += 1;
  const content = page.lines.filter(({ isContent }) => isContent).map(({ text }) => text);
  const furniture = page.lines.filter(({ isContent, text }) => !isContent && text.includes(" "));
  figures.article += content.length;
  figures.boilerplate += furniture.length;
  const others = all.filter((other) => other !== page);
  for (const [at, point] of sourcePoints.entries()) {
    const samples = others.slice(0, point - 1).map(({ id, lines }, slot) => {
      const texts = lines.map(({ text }) => text);
      return { ...storySampleOf({ story: id, captureId: id, lines: texts }), slot };
    });
    const profile = new Profile({ collection: "bench", name: "the source" }, samples);
    const learned = profile.about({ story: page.id, lines: content });
    const seen = (texts: string[]) => texts.filter((text) => learned.seenIn(text) > 0).length;
    figures.articleSeen[at] = (figures.articleSeen[at] ?? 0) + seen(content);
    const repeated = seen(furniture.map(({ text }) => text));
    figures.boilerplateSeen[at] = (figures.boilerplateSeen[at] ?? 0) + repeated;
  }
}
