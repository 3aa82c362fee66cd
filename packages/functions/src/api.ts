/** The query API over the services of an edition. */
import { type ApiDeps, createApp } from "@winnow/api/app";
import { editionsAdmin } from "./editions/index.ts";
import { withNamedCursors } from "./services/edition-cursors.ts";
import { describeError } from "./services/log.ts";
import type { Services } from "./services/services.ts";
import { takedownsDesk } from "./takedown/index.ts";

export type { ApiDeps } from "@winnow/api/deps";

/** The app over an edition's services, and the index that is open for it. */
export function apiOf(
  services: Services,
  search: ApiDeps["search"],
  others: Pick<ApiDeps, "desk" | "takedowns"> = {},
) {
  const { rawStore, inbox: drops, access, log, table: edition } = services;
  const onError = (error: unknown) => log({ event: "api-error", error: describeError(error) });
  const admin = editionsAdmin(services);
  // Whoever answers has no right to delete: what is asked for is noted.
  const takedowns = takedownsDesk(services, search, "notes");
  const paged = withNamedCursors(services, { catalogue: services.catalogue, search });
  const stores = { ...paged, rawStore, drops };
  const deps = { edition, ...stores, access, admin, takedowns, onError };
  return createApp({ ...deps, ...others });
}
