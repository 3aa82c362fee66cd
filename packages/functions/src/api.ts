/** The query API behind a function URL. */
import { type ApiDeps, createApp } from "@winnow/api/app";
import { handle } from "hono/aws-lambda";
import { describeError } from "./log.ts";
import { remoteSearch } from "./remote-search.ts";
import { openSearch } from "./search.ts";
import { currentServices, type Services, servicesOfEnvironment } from "./services.ts";

export type { ApiDeps } from "@winnow/api/deps";

/** The app over an edition's services, and the index that is open for it. */
export function apiOf(services: Services, search: ApiDeps["search"]) {
  const { catalogue, rawStore, access, log } = services;
  const onError = (error: unknown) => log({ event: "api-error", error: describeError(error) });
  return createApp({ catalogue, rawStore, access, search, onError });
}

/** The app over one edition, with what answers its searches. */
interface OpenEdition {
  table: string;
  close(): Promise<void>;
  answer: ReturnType<typeof handle>;
}

let open: OpenEdition | undefined;

/** The Lambda entry point. A request reads one edition, the one that is current when it comes. */
export const handler: ReturnType<typeof handle> = async (event, context) => {
  const services = await currentServices(servicesOfEnvironment());
  if (open?.table !== services.table) {
    await open?.close();
    open = openEdition(services);
  }
  return open.answer(event, context);
};

/** Searches are answered by the function that is there for it; without one, by an index of ours. */
function openEdition(services: Services): OpenEdition {
  const { askSearch, table } = services;
  const over = (search: ApiDeps["search"]) => handle(apiOf(services, search));
  if (askSearch !== null) {
    return { table, close: async () => {}, answer: over(remoteSearch(askSearch, table)) };
  }
  const index = openSearch(services);
  return { table, close: () => index.close(), answer: over(index.reader) };
}
