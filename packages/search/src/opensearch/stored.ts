/**
 * Documents as the server keeps them, each under an id and a version of its own.
 *
 * The version is made of the article's revision, and the server takes none that is not above the one
 * it has. So a change that comes twice or late changes nothing, and no lock is needed. A removal
 * stays as a document without words: the server itself forgets what was deleted within a minute.
 */
import {
  dayNumber,
  dayText,
  facetFields,
  facetValues,
  type IndexedDocument,
  type Removal,
  tokenColumns,
  undatedDay,
  wantedRow,
} from "../index/index.ts";
import type { Kind } from "./mapping.ts";

/** One document of a bulk request. */
export interface Stored {
  id: string;
  /** `null`: written once, and never again. */
  version: number | null;
  source: { kind: Kind } & Record<string, unknown>;
}

/** Characters of a value that is counted by; what is longer counts under its beginning. */
const maxFacetLength = 1000;

/** An article. Throws for one that is none. */
export function storedArticle(document: IndexedDocument): Stored {
  const { copies, id, isRepresentative, publishedAt, revision, storyId } = document;
  const { body, labels, names, title } = tokenColumns(document);
  const values = facetValues(document);
  const facets = facetFields.map((field) => [
    field,
    values[field].map((value) => value.slice(0, maxFacetLength).toWellFormed()),
  ]);
  const day = dayNumber(publishedAt);
  const words = { title: title.join(" "), body: body.join(" "), names: names.join(" "), labels };
  return {
    id,
    version: 2 * revision + 1,
    source: {
      ...{ kind: "article", id, storyId, copies, isRepresentative },
      row: wantedRow(id, publishedAt),
      ...(day === undatedDay ? {} : { day: dayText(day) }),
      ...words,
      ...Object.fromEntries(facets),
    },
  };
}

/** A removal stands above the article of its own revision, and below the next. */
export function storedRemoval({ id, revision }: Removal): Stored {
  return { id, version: 2 * revision + 2, source: { kind: "gone", id } };
}

/** A word under a key that it shares with its forms. */
export function storedForm(key: string, term: string): Stored {
  return { id: formId(key, term), version: null, source: { kind: "form", key, term } };
}

export function formId(key: string, term: string): string {
  return `form:${key}:${term}`;
}
