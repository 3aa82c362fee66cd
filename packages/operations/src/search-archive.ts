/** Searches an archive, after its index was brought up to it. */
import {
  type IndexOptions,
  type IndexReport,
  indexArticles,
} from "@winnow/functions/index-articles";
import { openSearch } from "@winnow/functions/search";
import type { PublishedReader } from "@winnow/search/publishing";
import type { OpenArchive } from "./open-archive.ts";

/** Takes what changed into the index; with `rebuild`, builds it of the whole archive. */
export function indexArchive(
  { services }: OpenArchive,
  options: Pick<IndexOptions, "rebuild" | "onRead">,
): Promise<IndexReport> {
  return indexArticles(services, options);
}

/** Runs work on the index, which is as new as the archive when it begins. */
export async function withSearch<Result>(
  archive: OpenArchive,
  work: (search: PublishedReader) => Promise<Result>,
): Promise<Result> {
  await indexArchive(archive, { rebuild: false });
  const search = openSearch(archive.services);
  try {
    return await work(search.reader);
  } finally {
    await search.close();
  }
}
