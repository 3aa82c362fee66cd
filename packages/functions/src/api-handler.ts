/**
 * The query API behind a function URL, whose answers are streamed: an answer in one piece may have 6 MB
 * on Lambda, with a third of that lost to base64, and a saved page has up to 64.
 *
 * It stands apart from the app because Lambda's own runtime alone has what streams.
 */
import { LambdaClient } from "@aws-sdk/client-lambda";
import { streamHandle } from "hono/aws-lambda";
import { apiOf } from "./api.ts";
import { invoking, remoteSearch } from "./search/remote-search.ts";
import { openSearch } from "./search/search.ts";
import { currentServices, type Services, servicesOfEnvironment } from "./services/services.ts";

/** The app over one edition, with what answers its searches. */
interface OpenEdition {
  table: string;
  close(): Promise<void>;
  app: ReturnType<typeof apiOf>;
}

let open: OpenEdition | undefined;

/** A request reads one edition, the one that is current when it comes. */
async function answer(request: Request): Promise<Response> {
  const services = await currentServices(servicesOfEnvironment());
  if (open?.table !== services.table) {
    await open?.close();
    open = openEdition(services);
  }
  return open.app.fetch(request);
}

/** Searches are answered by the function that is there for it; without one, by an index of ours. */
function openEdition(services: Services): OpenEdition {
  const { searchFunction, table } = services;
  if (searchFunction !== null) {
    const ask = invoking(new LambdaClient({}), searchFunction);
    const app = apiOf(services, remoteSearch(ask, table));
    return { table, close: async () => {}, app };
  }
  const index = openSearch(services);
  return { table, close: () => index.close(), app: apiOf(services, index.reader) };
}

/** The Lambda entry point. */
export const handler = streamHandle({ fetch: answer } as Parameters<typeof streamHandle>[0]);
