/**
 * The query API behind a function URL, whose answers are streamed: an answer in one piece may have 6 MB
 * on Lambda, with a third of that lost to base64, and a saved page has up to 64.
 *
 * It stands apart from the app because Lambda's own runtime alone has what streams.
 */
import { streamHandle } from "hono/aws-lambda";
import { apiOf } from "./api.ts";
import { type OpenSearch, openSearch } from "./search.ts";
import { currentServices, servicesOfEnvironment } from "./services.ts";

/** The app over one edition, with the index that it keeps open. */
interface OpenEdition {
  table: string;
  index: OpenSearch;
  app: ReturnType<typeof apiOf>;
}

let open: OpenEdition | undefined;

/** A request reads one edition, the one that is current when it comes. */
async function answer(request: Request): Promise<Response> {
  const services = await currentServices(servicesOfEnvironment());
  if (open?.table !== services.table) {
    await open?.index.close();
    const index = openSearch(services);
    open = { table: services.table, index, app: apiOf(services, index.reader) };
  }
  return open.app.fetch(request);
}

/** The Lambda entry point. */
export const handler = streamHandle({ fetch: answer } as Parameters<typeof streamHandle>[0]);
