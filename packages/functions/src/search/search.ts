/** The search index of this archive, as this process reads it. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PublishedReader } from "@winnow/search/publishing";
import type { Services } from "../services.ts";

/** An index that is open, with a folder of its own for the files that it has fetched. */
export interface OpenSearch {
  reader: PublishedReader;
  /** Closes the index, and deletes its files. */
  close(): Promise<void>;
}

/** Opens the index of an edition, which bears the name of its table; the first question fetches its files. */
export function openSearch({ search, table }: Pick<Services, "search" | "table">): OpenSearch {
  const folder = join(tmpdir(), `winnow-search-${randomUUID()}`);
  const { files, maxAgeMs, pointer } = search;
  const now = () => performance.now();
  const options = { edition: table, store: files, pointer, folder, now, maxAgeMs };
  const reader = new PublishedReader(options);
  return {
    reader,
    close: async () => {
      await reader.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
