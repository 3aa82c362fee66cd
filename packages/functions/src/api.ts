/** The query API behind a function URL. */
import { type ApiDeps, createApp } from "@winnow/api/app";
import { handle } from "hono/aws-lambda";
import { withNamedCursors } from "./edition-cursors.ts";
import { editionsAdmin } from "./editions/index.ts";
import { describeError } from "./log.ts";
import { type OpenSearch, openSearch } from "./search.ts";
import { currentServices, type Services, servicesOfEnvironment } from "./services.ts";

export type { ApiDeps } from "@winnow/api/deps";

/** The app over an edition's services, and the index that is open for it. */
export function apiOf(services: Services, search: ApiDeps["search"]) {
  const admin = editionsAdmin(services);
  const { rawStore, access, log } = services;
  const paged = withNamedCursors(services, { catalogue: services.catalogue, search });
  const onError = (error: unknown) => log({ event: "api-error", error: describeError(error) });
  return createApp({ ...paged, rawStore, access, admin, onError });
}

/** The app over one edition, with the index that it keeps open. */
interface OpenEdition {
  table: string;
  index: OpenSearch;
  answer: ReturnType<typeof handle>;
}

let open: OpenEdition | undefined;

/** The Lambda entry point. A request reads one edition, the one that is current when it comes. */
export const handler: ReturnType<typeof handle> = async (event, context) => {
  const services = await currentServices(servicesOfEnvironment());
  if (open?.table !== services.table) {
    await open?.index.close();
    const index = openSearch(services);
    open = { table: services.table, index, answer: handle(apiOf(services, index.reader)) };
  }
  return open.answer(event, context);
};
