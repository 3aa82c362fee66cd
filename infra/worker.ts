/// <reference path="../.sst/platform/config.d.ts" />
/** The worker: reads drops, files articles. */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { queue, workerTimeoutSeconds } from "./queue.ts";
import { inbox, raw } from "./storage.ts";
import { tables } from "./table.ts";

export const worker = queue.subscribe(
  {
    ...onNode,
    handler: "packages/functions/src/ingest.handler",
    memory: "1769 MB", // one whole CPU: cleaning is bound by it
    timeout: `${workerTimeoutSeconds} seconds`,
    environment,
    permissions: [
      {
        actions: ["s3:GetObject", "s3:GetObjectVersion"],
        resources: [$interpolate`${inbox.arn}/*`],
      },
      // Without it S3 answers 403 instead of 404 for an object that is gone.
      { actions: ["s3:ListBucket"], resources: [inbox.arn, raw.arn] },
      { actions: ["s3:GetObject", "s3:PutObject"], resources: [$interpolate`${raw.arn}/*`] },
      {
        actions: [
          "dynamodb:BatchGetItem",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:Query",
        ],
        resources: tables,
      },
    ],
  },
  {
    batch: { size: 10, window: "5 seconds", partialResponses: true },
    transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 20 } } },
  },
);
