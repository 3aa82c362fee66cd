/** The query API on a loopback port. */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type ApiDeps, apiOf } from "@winnow/functions/api";
import { type OpenSearch, openSearch } from "@winnow/functions/search";
import { currentServices, type Services } from "@winnow/functions/services";
import { deskOf } from "@winnow/operations/desk";
import { keepHeapSmall } from "./heap.ts";
import { admitOnlyUs } from "./loopback/admission.ts";
import { closeServer, listen } from "./loopback/listen.ts";
import { inTurns } from "./loopback/turns.ts";
import type { Indexing } from "./work/indexing.ts";

/** An answer is made of many questions to the table, in this process: more at once only take memory. */
export const maxInHand = 4;

export async function startGateway(
  services: Services,
  port: number,
  indexing: Pick<Indexing, "built">,
): Promise<{ url: string; stop(): Promise<void> }> {
  keepHeapSmall();
  const editions = new Map<string, { index: OpenSearch; app: ReturnType<typeof apiOf> }>();
  // A request reads one edition, the one that is current when it comes.
  const answer = async (request: Request) => {
    const current = await currentServices(services);
    let open = editions.get(current.table);
    if (open === undefined) {
      const index = openSearch(current);
      open = {
        index,
        app: apiOf(current, searchOnceBuilt(index, indexing), { desk: deskOf(services) }),
      };
      editions.set(current.table, open);
    }
    return open.app.fetch(request);
  };
  const server = createServer(inTurns(getRequestListener(answer), maxInHand));
  admitOnlyUs(server, "own-pages");
  const url = `http://127.0.0.1:${await listen(server, port)}`;
  const stop = async () => {
    await closeServer(server);
    for (const { index } of editions.values()) await index.close();
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
