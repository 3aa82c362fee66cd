/// <reference path="../.sst/platform/config.d.ts" />
/** The sweep: once an hour, drops without an outcome are queued again. */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { queue } from "./queue.ts";
import { inbox } from "./storage.ts";
import { tables } from "./table.ts";

export const sweep = new sst.aws.CronV2("Sweep", {
  schedule: "rate(1 hour)",
  retries: 2,
  function: {
    ...onNode,
    handler: "packages/functions/src/sweep.handler",
    memory: "512 MB",
    timeout: "15 minutes",
    environment,
    permissions: [
      { actions: ["s3:ListBucket"], resources: [inbox.arn] },
      { actions: ["dynamodb:GetItem", "dynamodb:Query"], resources: tables },
      { actions: ["sqs:SendMessage"], resources: [queue.arn] },
    ],
  },
});
