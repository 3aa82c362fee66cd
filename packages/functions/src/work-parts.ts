/** Works on parts of a look or a build, one message at a time, beside the worker of the live drops. */
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { Part, workPart } from "./editions/index.ts";
import type { WorkerServices } from "./ingest.ts";
import { describeError, logWith } from "./services/log.ts";
import { servicesOfEnvironment } from "./services/services.ts";

/** The largest container takes less. */
const reserveMs = 120_000;

/** From this attempt on, copies are taken one by one: one of them may be what kills the worker. */
const carefulFrom = 3;

export interface PartsOptions {
  isLate(): boolean;
  /** Called before each raw copy: live drops come first, so it may take its time. */
  onStep?: () => void | Promise<void>;
}

/** The Lambda entry point. */
export function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const services = servicesOfEnvironment();
  const log = logWith(services.log, { requestId: context.awsRequestId });
  const isLate = () => context.getRemainingTimeInMillis() < reserveMs;
  return workParts({ ...services, log }, event, { isLate });
}

/** Answers for each part on its own. One that is late is queued again, from where it was left. */
export async function workParts(
  services: WorkerServices,
  event: SQSEvent,
  { isLate, onStep }: PartsOptions,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { body, messageId, attributes } of event.Records) {
    const attempt = Number(attributes.ApproximateReceiveCount);
    try {
      const part = Part.parse(JSON.parse(body));
      const options = { isLate, isCareful: attempt >= carefulFrom, ...(onStep ? { onStep } : {}) };
      const end = await workPart(services, part, options);
      services.log({ event: "part", ...part, attempt, end });
      if (end === "late") await services.parts.send([part]);
    } catch (error) {
      services.log({ event: "part-failed", messageId, attempt, error: describeError(error) });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
