/** Search in memory: the plainest thing that keeps the contract. */
import {
  countLayers,
  overviewLayers,
  searchLayers,
  singleLayer,
  statsOfLayers,
} from "../answer/index.ts";
import {
  type Batch,
  type FacetsAsked,
  facetValues,
  freeRow,
  type IndexedDocument,
  type IndexStats,
  type Overview,
  type SearchIndex,
  SearchIndexError,
  type SearchPage,
  type SearchRequest,
  tokenColumns,
  wantedRow,
} from "../index/index.ts";
import { type MemoryDocument, MemorySegment } from "./memory-segment.ts";

export class MemoryIndex implements SearchIndex {
  readonly segment = new MemorySegment();

  /** Reads a snapshot of another. */
  static of(snapshot: Uint8Array): MemoryIndex {
    const index = new MemoryIndex();
    const { documents, gone } = JSON.parse(Buffer.from(snapshot).toString()) as {
      documents: MemoryDocument[];
      gone: [string, number][];
    };
    index.segment.documents = new Map(documents.map((document) => [document.id, document]));
    index.segment.gone = new Map(gone);
    return index;
  }

  async apply({ put, remove }: Batch): Promise<void> {
    const documents = new Map(this.segment.documents);
    const gone = new Map(this.segment.gone);
    const known = (id: string) => documents.get(id)?.revision ?? gone.get(id) ?? -1;
    for (const { id, revision } of remove) {
      if (revision < known(id)) continue;
      documents.delete(id);
      gone.set(id, revision);
    }
    for (const document of put) {
      if (document.revision <= known(document.id)) continue;
      documents.delete(document.id);
      gone.delete(document.id);
      const taken = new Set([...documents.values()].map(({ row }) => row));
      documents.set(document.id, placed(document, taken));
    }
    this.segment.documents = documents; // all of the batch, or nothing of it
    this.segment.gone = gone;
  }

  /** Nothing stays behind in memory. */
  async optimize(): Promise<void> {}

  async snapshot(): Promise<Uint8Array> {
    const { documents, gone } = this.segment;
    return Buffer.from(JSON.stringify({ documents: [...documents.values()], gone: [...gone] }));
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    return searchLayers(singleLayer(this.segment), request);
  }

  async count(query: string): Promise<number> {
    return countLayers(singleLayer(this.segment), query);
  }

  async overview(query: string, asked: FacetsAsked = {}): Promise<Overview> {
    return overviewLayers(singleLayer(this.segment), query, asked);
  }

  async stats(): Promise<IndexStats> {
    return statsOfLayers(singleLayer(this.segment));
  }

  async close(): Promise<void> {}
}

function placed(document: IndexedDocument, taken: ReadonlySet<number>): MemoryDocument {
  const { copies, id, isRepresentative, language, revision, storyId } = document;
  const row = freeRow(wantedRow(id, document.publishedAt), (at) => taken.has(at));
  if (row === null) {
    throw new SearchIndexError("search.full-day", `index: no row is free on the day of ${id}`);
  }
  const columns = tokenColumns(document);
  const facets = facetValues(document);
  return { id, storyId, copies, isRepresentative, language, revision, row, columns, facets };
}
