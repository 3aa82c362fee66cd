/** The query API on a loopback port. */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type ApiDeps, apiOf } from "@winnow/functions/api";
import { type OpenSearch, openSearch } from "@winnow/functions/search";
import type { Services } from "@winnow/functions/services";
import { admitOnlyUs } from "./admission.ts";
import type { Indexing } from "./indexing.ts";
import { closeServer, listen } from "./loopback.ts";
import { inTurns } from "./turns.ts";

/** An answer is made of many questions to the table, in this process: more at once only take memory. */
const maxInHand = 4;

export async function startGateway(
  services: Services,
  port: number,
  indexing: Pick<Indexing, "built">,
): Promise<{ url: string; stop(): Promise<void> }> {
  const index = openSearch(services);
  const app = apiOf(services, searchOnceBuilt(index, indexing));
  const server = createServer(inTurns(getRequestListener(app.fetch), maxInHand));
  admitOnlyUs(server, "own-pages");
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  const stop = async () => {
    await closeServer(server);
    await index.close();
  };
  return { url, stop };
}

/** Nobody here waits for a timer: the first question has the index built. */
function searchOnceBuilt(
  { reader }: OpenSearch,
  indexing: Pick<Indexing, "built">,
): ApiDeps["search"] {
  return {
    async search(request) {
      await indexing.built();
      return reader.search(request);
    },
    async overview(query) {
      await indexing.built();
      return reader.overview(query);
    },
  };
}
