/** The query API over the services of an edition. */
import { type ApiDeps, createApp } from "@winnow/api/app";
import { withNamedCursors } from "./edition-cursors.ts";
import { editionsAdmin } from "./editions/index.ts";
import { describeError } from "./log.ts";
import type { Services } from "./services.ts";

export type { ApiDeps } from "@winnow/api/deps";

/** The app over an edition's services, and the index that is open for it. */
export function apiOf(
  services: Services,
  search: ApiDeps["search"],
  others: Pick<ApiDeps, "desk"> = {},
) {
  const { rawStore, access, log, table: edition } = services;
  const onError = (error: unknown) => log({ event: "api-error", error: describeError(error) });
  const admin = editionsAdmin(services);
  const paged = withNamedCursors(services, { catalogue: services.catalogue, search });
  return createApp({ edition, ...paged, rawStore, access, admin, onError, ...others });
}
