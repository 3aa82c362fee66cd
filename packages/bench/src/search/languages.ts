/** What a search finds in each language of the hand-made sets, and what it should not. */
import { SqliteIndex } from "@winnow/search/sqlite";
import {
  furtherLanguages,
  idOf,
  knownLanguages,
  type LanguageFinds,
  sampleDocument,
} from "@winnow/search/testing";

export interface LanguageResult {
  set: string;
  languages: number;
  found: number;
  expected: number;
  wrong: number;
  forbidden: number;
}

/** Asks both sets. */
export async function askLanguages(): Promise<LanguageResult[]> {
  return [
    await askSet("of the cleaner's texts and their neighbours", knownLanguages),
    await askSet("further", furtherLanguages),
  ];
}

async function askSet(set: string, rows: readonly LanguageFinds[]): Promise<LanguageResult> {
  const result: LanguageResult = {
    set,
    languages: new Set(rows.map(({ language }) => language)).size,
    ...{ found: 0, expected: 0, wrong: 0, forbidden: 0 },
  };
  for (const { finds, gaps, language, misses, query } of rows) {
    const texts = [...finds, ...gaps, ...misses];
    const index = SqliteIndex.open(":memory:");
    const publisher = { name: null, domain: null };
    const put = texts.map((text, n) =>
      sampleDocument(n, { title: null, text, language, publisher }),
    );
    await index.apply({ put, remove: [] });
    const all = { order: "newest", stories: "all", limit: 50, cursor: null } as const;
    const { hits } = await index.search({ ...all, query });
    const ids = new Set(hits.map(({ id }) => id));
    const expected = finds.length + gaps.length;
    const isFound = texts.map((_, n) => ids.has(idOf(n)));
    result.expected += expected;
    result.forbidden += misses.length;
    result.found += isFound.slice(0, expected).filter(Boolean).length;
    result.wrong += isFound.slice(expected).filter(Boolean).length;
    await index.close();
  }
  return result;
}
