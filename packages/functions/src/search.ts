/** The search index of this archive, as this process reads it. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PublishedReader } from "@winnow/search/publishing";
import type { Services } from "./services.ts";

/** The edition that is searched: the archive as it stands. */
export const searchEdition = "current";

/** An index that is open, with a folder of its own for the files that it has fetched. */
export interface OpenSearch {
  reader: PublishedReader;
  /** Closes the index, and deletes its files. */
  close(): Promise<void>;
}

/** Opens the index; the first question fetches its files. */
export function openSearch({ search }: Pick<Services, "search">): OpenSearch {
  const folder = join(tmpdir(), `winnow-search-${randomUUID()}`);
  const { files, maxAgeMs, pointer } = search;
  const now = () => performance.now();
  const options = { edition: searchEdition, store: files, pointer, folder, now, maxAgeMs };
  const reader = new PublishedReader(options);
  return {
    reader,
    close: async () => {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
