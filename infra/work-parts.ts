/// <reference path="../.sst/platform/config.d.ts" />
/** The worker of parts: reads raw copies, files them in the edition that is built. Never a live drop. */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { partsQueue, partsTimeoutSeconds } from "./parts-queue.ts";
import { raw } from "./storage.ts";
import { editionTables, table, tables } from "./table.ts";

export const partsWorker = partsQueue.subscribe(
  {
    ...onNode,
    handler: "packages/functions/src/work-parts.handler",
    memory: "1769 MB", // one whole CPU: cleaning is bound by it
    timeout: `${partsTimeoutSeconds} seconds`,
    environment,
    permissions: [
      { actions: ["s3:GetObject", "s3:PutObject"], resources: [$interpolate`${raw.arn}/*`] },
      { actions: ["s3:ListBucket"], resources: [raw.arn] },
      {
        actions: ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"],
        resources: tables,
      },
      {
        // Deletes what it has filed while that was taken down, and nothing else.
        actions: ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
        resources: [editionTables],
      },
      {
        // And says so to the takedown, which stands in the first edition's table.
        actions: ["dynamodb:PutItem", "dynamodb:UpdateItem"],
        resources: [table.arn],
        conditions: [
          {
            test: "ForAllValues:StringLike",
            variable: "dynamodb:LeadingKeys",
            values: ["TAKEDOWNS", "TAKEDOWN#*", "TOMBSTONE#*"],
          },
        ],
      },
      { actions: ["sqs:SendMessage"], resources: [partsQueue.arn] },
    ],
  },
  {
    batch: { size: 1, partialResponses: true },
    // A fifth of what live drops may have: a build takes hours anyway, and drops come first.
    transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: 4 } } },
  },
);
