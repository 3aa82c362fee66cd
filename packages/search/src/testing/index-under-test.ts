/** An adapter as the contract runs it. */
import type { IndexedDocument, SearchIndex, SearchPage, SearchRequest } from "../index/index.ts";

export interface IndexUnderTest {
  /** A fresh, empty index each time. */
  open(): Promise<SearchIndex>;
  /** An index out of another's snapshot. */
  openSnapshot(bytes: Uint8Array): Promise<SearchIndex>;
}

/** A fresh index that holds these documents. */
export async function filled(
  { open }: IndexUnderTest,
  ...put: IndexedDocument[]
): Promise<SearchIndex> {
  const index = await open();
  await index.apply({ put, remove: [] });
  return index;
}

/** Searches, by relevance and copies shown unless said otherwise. */
export function ask(
  index: SearchIndex,
  query: string,
  other: Partial<SearchRequest> = {},
): Promise<SearchPage> {
  return index.search({
    query,
    order: "relevance",
    stories: "all",
    limit: 50,
    cursor: null,
    ...other,
  });
}

/** The ids that a query finds, sorted, so that only finding counts. */
export async function found(index: SearchIndex, query: string): Promise<string[]> {
  return (await ask(index, query)).hits.map(({ id }) => id).sort();
}
