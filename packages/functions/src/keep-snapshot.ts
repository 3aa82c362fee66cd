/** The keeper of the snapshot: on a timer it writes the archive as Parquet, once a day. */
import type { Context } from "aws-lambda";
import { logWith } from "./services/log.ts";
import { currentServices, servicesOfEnvironment } from "./services/services.ts";
import { type SnapshotReport, writeSnapshot } from "./snapshot/index.ts";

/** A little less than a day: the timer that rings a day later finds it old enough. */
const maxAgeMs = 23 * 60 * 60 * 1000;

/** What a run keeps for the file that it is at; a day of news takes seconds. */
const reserveMs = 4 * 60 * 1000;

/** The Lambda entry point. */
export async function handler(_event: unknown, context: Context): Promise<SnapshotReport> {
  const services = await currentServices(servicesOfEnvironment());
  const log = logWith(services.log, { requestId: context.awsRequestId });
  const until = services.clock.now().getTime() + context.getRemainingTimeInMillis() - reserveMs;
  const report = await writeSnapshot(services, { maxAgeMs, until });
  if (report.outcome !== "fresh") log({ event: "snapshot", ...report });
  return report;
}
