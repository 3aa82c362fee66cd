/// <reference path="../.sst/platform/config.d.ts" />
/** The queue of the parts of a look or a build: beside that of the live drops, which never wait for it. */
import deployment from "../packages/store/deployment.json" with { type: "json" };

/** As long as a function may run: a part is left before that, and goes on from a message of its own. */
export const partsTimeoutSeconds = 900;

const { maxAttempts, deadLetterDays } = deployment.queue;
const days = 24 * 60 * 60;

/** Parts that failed too often. The keeper queues them again, so these only tell. */
export const partsDeadLetters = new sst.aws.Queue("PartsDeadLetters", {
  transform: {
    queue: { messageRetentionSeconds: deadLetterDays * days, sqsManagedSseEnabled: true },
  },
});

export const partsQueue = new sst.aws.Queue("Parts", {
  visibilityTimeout: `${6 * partsTimeoutSeconds} seconds`,
  dlq: { queue: partsDeadLetters.arn, retry: maxAttempts },
  transform: { queue: { sqsManagedSseEnabled: true } },
});
