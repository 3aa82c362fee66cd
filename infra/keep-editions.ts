/// <reference path="../.sst/platform/config.d.ts" />
/**
 * The keeper of editions: once a minute it takes the step that is due, and at its own hours it asks
 * whether another cleaner is deployed. It alone makes and deletes tables, of this stage's editions only.
 */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { partsQueue } from "./parts-queue.ts";
import { writesServer } from "./search-server.ts";
import { isProduction, reingestSchedule } from "./stage.ts";
import { indexPrefix, raw, reportsPrefix } from "./storage.ts";
import { editionTables, table, tableIndexes, tables } from "./table.ts";

export const keeper = new sst.aws.Function("Keeper", {
  ...onNode,
  handler: "packages/functions/src/keep-editions.handler",
  memory: "1769 MB", // one whole CPU: it files what a switch leaves over, and builds the index
  storage: "4 GB", // as the indexer
  timeout: "15 minutes",
  environment,
  permissions: [
    {
      actions: [
        "dynamodb:CreateTable",
        "dynamodb:DeleteTable",
        "dynamodb:DescribeTable",
        "dynamodb:UpdateContinuousBackups",
        "dynamodb:UpdateTable",
      ],
      resources: [editionTables],
    },
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
    // The first edition shares its table with the registry: it is removed item by item.
    { actions: ["dynamodb:BatchWriteItem", "dynamodb:Scan"], resources: [table.arn] },
    { actions: ["dynamodb:Query"], resources: tableIndexes },
    { actions: ["s3:GetObject", "s3:PutObject"], resources: [$interpolate`${raw.arn}/*`] },
    { actions: ["s3:ListBucket"], resources: [raw.arn] },
    {
      actions: ["s3:DeleteObject"],
      resources: [
        $interpolate`${raw.arn}/${indexPrefix}*`,
        $interpolate`${raw.arn}/${reportsPrefix}*`,
      ],
    },
    { actions: ["sqs:GetQueueAttributes", "sqs:SendMessage"], resources: [partsQueue.arn] },
    ...writesServer,
  ],
});

const shared = { function: keeper.arn, retries: 0 }; // the next one comes by itself

new sst.aws.CronV2("Keep", { ...shared, schedule: "rate(1 minute)", event: { isDue: false } });
new sst.aws.CronV2("Reingest", { ...shared, schedule: reingestSchedule, event: { isDue: true } });

/**
 * When the stage is removed, the keeper is called for the last time: it deletes the tables that it has
 * made, which the stack does not know. A production stage keeps them, as it keeps all that it holds.
 */
new aws.lambda.Invocation(
  "EditionTables",
  { functionName: keeper.name, input: JSON.stringify({}), lifecycleScope: "CRUD" },
  { retainOnDelete: isProduction },
);
