/// <reference path="../.sst/platform/config.d.ts" />
/** The sweep: once an hour, drops without an outcome are queued again. */
import { environment } from "./environment.ts";
import { queue } from "./queue.ts";
import { inbox } from "./storage.ts";
import { table } from "./table.ts";

new sst.aws.CronV2("Sweep", {
  schedule: "rate(1 hour)",
  function: {
    handler: "packages/functions/src/sweep.handler",
    runtime: "nodejs24.x",
    architecture: "arm64",
    timeout: "15 minutes",
    environment,
    permissions: [
      { actions: ["s3:ListBucket"], resources: [inbox.arn] },
      { actions: ["dynamodb:Query"], resources: [table.arn] },
      { actions: ["sqs:SendMessage"], resources: [queue.arn] },
    ],
  },
});
