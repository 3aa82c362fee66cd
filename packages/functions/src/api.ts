/** The query API behind a function URL. */
import { createApp } from "@winnow/api/app";
import { handle } from "hono/aws-lambda";
import { describeError } from "./log.ts";
import { currentServices, type Services, servicesOfEnvironment } from "./services.ts";

/** The app over this process's services. */
export function apiOf({ catalogue, rawStore, access, log }: Services) {
  const onError = (error: unknown) => log({ event: "api-error", error: describeError(error) });
  return createApp({ catalogue, rawStore, access, onError });
}

/** The Lambda entry point. */
export const handler: ReturnType<typeof handle> = async (event, context) =>
  handle(apiOf(await currentServices(servicesOfEnvironment())))(event, context);
