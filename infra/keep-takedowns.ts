/// <reference path="../.sst/platform/config.d.ts" />
/**
 * The keeper of takedowns: once a minute it does what was asked for, and ends what is due. It alone may
 * delete raw copies and drops; on a production stage the bucket's policy excepts its role and no other.
 */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { queue } from "./queue.ts";
import { writesServer } from "./search-server.ts";
import { inbox, raw } from "./storage.ts";
import { tableIndexes, tables } from "./table.ts";

export const takedowns = new sst.aws.CronV2("Takedowns", {
  schedule: "rate(1 minute)",
  retries: 0, // the next one comes in a minute, and goes on
  function: {
    ...onNode,
    handler: "packages/functions/src/keep-takedowns.handler",
    memory: "1769 MB", // as the indexer, whose work it does for what it takes out
    storage: "4 GB",
    timeout: "15 minutes",
    environment,
    permissions: [
      {
        actions: [
          "dynamodb:BatchGetItem",
          "dynamodb:DeleteItem",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:UpdateItem",
        ],
        resources: tables,
      },
      { actions: ["dynamodb:Query"], resources: tableIndexes },
      {
        actions: ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:GetObject", "s3:PutObject"],
        resources: [$interpolate`${raw.arn}/*`],
      },
      {
        // A drop is read to see whether it is the one; it is never written.
        actions: ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:GetObject"],
        resources: [$interpolate`${inbox.arn}/*`],
      },
      { actions: ["s3:ListBucket", "s3:ListBucketVersions"], resources: [raw.arn, inbox.arn] },
      { actions: ["sqs:SendMessage"], resources: [queue.arn] }, // what was turned away is asked for again
      ...writesServer,
    ],
  },
});
