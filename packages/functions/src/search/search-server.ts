/** Asking the server that holds the search index. */
import type { Engine } from "@winnow/search/opensearch";
import type { SearchServer } from "../services/services.ts";

/** Loads what asks a server; who reads files never does. */
export async function engineOf({ endpoint, sign }: SearchServer): Promise<Engine> {
  const { Engine } = await import("@winnow/search/opensearch");
  return new Engine(endpoint, sign === null ? {} : { sign });
}
