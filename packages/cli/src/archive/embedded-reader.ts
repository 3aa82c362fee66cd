/** The embedded archive as a reader. */
import type { OpenArchive } from "@winnow/operations/open-archive";
import type { ArchiveReader } from "./reader.ts";

/** Reads through the services of an open archive. */
export function readerOf({ services }: OpenArchive): ArchiveReader {
  const { catalogue, failures, inbox, maxAttempts, rawStore } = services;
  return {
    article: (id) => catalogue.article(id),
    articles: (query) => catalogue.articles(query),
    versions: (id) => catalogue.versions(id),
    relations: (id) => catalogue.relations(id),
    lookup: (urlKey) => catalogue.lookup(urlKey),
    takedown: (id) => catalogue.takedown(id),
    raw: (pointer) => rawStore.get(pointer),
    page: (pointer) => rawStore.page(pointer),
    async *keys() {
      for await (const { key } of inbox.list()) yield key;
    },
    async fateOf(key) {
      const outcomes = await catalogue.outcomes(key);
      if (outcomes.length > 0) return { outcomes, failure: null, hasFailed: false };
      const failure = await failures.failureOf(key);
      if (failure === null && (await inbox.head(key)) === null) return null;
      return { outcomes, failure, hasFailed: (failure?.attempt ?? 0) >= maxAttempts };
    },
  };
}
