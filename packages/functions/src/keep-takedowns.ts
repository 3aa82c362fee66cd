/**
 * The keeper of takedowns: on a timer it takes down what was asked for, gives back, and deletes what is
 * due. It alone may delete raw copies and drops.
 */
import type { Context } from "aws-lambda";
import { logWith } from "./services/log.ts";
import { currentServices, servicesOfEnvironment } from "./services/services.ts";
import { restoreTombstones, workTakedowns } from "./takedown/index.ts";

/** The Lambda entry point. */
export async function handler(event: unknown, context: Context): Promise<Kept> {
  const services = await currentServices(servicesOfEnvironment());
  const log = logWith(services.log, { requestId: context.awsRequestId });
  const isRestore = typeof event === "object" && event !== null && "restore" in event;
  const restored = isRestore ? await restoreTombstones(services) : 0;
  const kept = { restored, ...(await workTakedowns({ ...services, log })) };
  if (Object.values(kept).some((count) => count > 0)) log({ event: "takedowns", ...kept });
  return kept;
}

/** What a run came to, in takedowns. */
type Kept = Awaited<ReturnType<typeof workTakedowns>> & { restored: number };
