/** The query API behind a function URL. */
import { type ApiDeps, createApp } from "@winnow/api/app";
import { handle } from "hono/aws-lambda";
import { describeError } from "./log.ts";
import { openSearch } from "./search.ts";
import { type Services, servicesOfEnvironment } from "./services.ts";

export type { ApiDeps } from "@winnow/api/deps";

/** The app over this process's services; the index is opened for it unless it is given. */
export function apiOf(services: Services, search: ApiDeps["search"] = openSearch(services).reader) {
  const { catalogue, rawStore, access, log } = services;
  const onError = (error: unknown) => log({ event: "api-error", error: describeError(error) });
  return createApp({ catalogue, rawStore, access, search, onError });
}

let answer: ReturnType<typeof handle> | undefined;

/** The Lambda entry point; the app is made once, as it keeps the search index open. */
export const handler: ReturnType<typeof handle> = (event, context) => {
  answer ??= handle(apiOf(servicesOfEnvironment()));
  return answer(event, context);
};
