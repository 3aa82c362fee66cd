/** What a document is filtered and counted by. */
import { labelToken } from "../tokens/index.ts";
import type { IndexedDocument } from "./document.ts";

/** What results are counted by. */
export type FacetField = "publisher" | "lang" | "collection" | "agency" | "type";

export const facetFields: readonly FacetField[] = [
  "publisher",
  "lang",
  "collection",
  "agency",
  "type",
];

/** Changes with what labels a document gets: indexes made before lack the new ones. */
export const labelVersion = 2;

/** Collections of a document that count; a drop names one, so more are a mistake. */
const maxCollections = 32;

/** The values of a document by facet, as they are shown. */
export function facetValues(document: IndexedDocument): Record<FacetField, readonly string[]> {
  const one = (value: string | null) => (value === null || value === "" ? [] : [value]);
  return {
    publisher: one(document.publisher.domain ?? document.publisher.name),
    lang: one(document.language),
    collection: [...new Set(document.collections)].slice(0, maxCollections),
    agency: one(document.agency),
    type: one(document.pageType),
  };
}

/** The tokens that a document's filters are met by. */
export function labelTokens(document: IndexedDocument): string[] {
  const values = facetValues(document);
  const tokens = facetFields.flatMap((field) =>
    values[field].map((value) => labelToken(field, value)),
  );
  // A publisher is asked for by its domain or by its name.
  if (document.publisher.name) tokens.push(labelToken("publisher", document.publisher.name));
  if (document.versionCount > 1) tokens.push("has:versions");
  if (document.copies > 0) tokens.push("has:copies");
  if (document.versionCount > 1) tokens.push("has:edits");
  if (document.isDoubtful) tokens.push("has:doubts");
  return [...new Set(tokens)];
}
