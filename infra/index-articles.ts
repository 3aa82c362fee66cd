/// <reference path="../.sst/platform/config.d.ts" />
/** The indexer: once a minute, changed articles are taken into the search index. */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { writesServer } from "./search-server.ts";
import { indexPrefix, raw } from "./storage.ts";
import { tableIndexes, tables } from "./table.ts";

/** Nothing else in the raw bucket may be written or deleted. */
const indexFiles = $interpolate`${raw.arn}/${indexPrefix}*`;

export const indexer = new sst.aws.CronV2("Indexer", {
  schedule: "rate(1 minute)",
  retries: 0, // the next one comes in a minute, and does the same
  function: {
    ...onNode,
    handler: "packages/functions/src/index-articles.handler",
    memory: "1769 MB", // one whole CPU: words are cut and packed
    storage: "4 GB", // a base being merged, twice, and what it was packed from
    timeout: "15 minutes",
    environment,
    permissions: [
      {
        actions: [
          "dynamodb:BatchGetItem",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
        ],
        resources: tables,
      },
      { actions: ["dynamodb:Query"], resources: tableIndexes },
      { actions: ["s3:GetObject"], resources: [$interpolate`${raw.arn}/*`] }, // long texts lie there
      { actions: ["s3:ListBucket"], resources: [raw.arn] },
      { actions: ["s3:PutObject", "s3:DeleteObject"], resources: [indexFiles] },
      ...writesServer,
    ],
  },
});
