/** The search index of this archive, as this process reads it. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchReader } from "@winnow/search/index";
import { PublishedReader } from "@winnow/search/publishing";
import type { SearchServer, Services } from "../services/services.ts";
import { engineOf } from "./search-server.ts";

/** An index that is open; of files, with a folder of its own for those that it has fetched. */
export interface OpenSearch {
  reader: SearchReader;
  /** Closes the index, and deletes its files. */
  close(): Promise<void>;
}

/** Opens the index of an edition, which bears the name of its table; the first question fetches its files. */
export function openSearch({
  search,
  searchServer,
  table,
}: Pick<Services, "search" | "searchServer" | "table">): OpenSearch {
  if (searchServer !== null) return onServer(searchServer, table);
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

/** The index on a server. What asks it is loaded with the first question. */
function onServer(server: SearchServer, table: string): OpenSearch {
  let opened: Promise<SearchReader> | undefined;
  const open = () => {
    opened ??= import("@winnow/search/opensearch").then(
      async ({ ServerReader }) => new ServerReader(await engineOf(server), table),
    );
    return opened;
  };
  const reader: SearchReader = {
    search: async (request) => (await open()).search(request),
    count: async (query) => (await open()).count(query),
    overview: async (query) => (await open()).overview(query),
    stats: async () => (await open()).stats(),
    close: async () => {},
  };
  return { reader, close: async () => {} };
}
