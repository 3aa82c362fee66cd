/// <reference path="../.sst/platform/config.d.ts" />
/** The keeper of the snapshot: the archive as Parquet, once a day. Its timer rings where one is asked for. */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { wantsSnapshot } from "./stage.ts";
import { raw, snapshotPrefix } from "./storage.ts";
import { tableIndexes, tables } from "./table.ts";

const files = $interpolate`${raw.arn}/${snapshotPrefix}*`;

new sst.aws.CronV2("Snapshot", {
  enabled: wantsSnapshot,
  schedule: "rate(1 hour)", // a day's work may take several: each goes on where the last ended
  retries: 0,
  function: {
    ...onNode,
    handler: "packages/functions/src/keep-snapshot.handler",
    memory: "1769 MB", // one whole CPU: rows are packed
    storage: "4 GB", // the file of the undated, before it is put
    timeout: "15 minutes",
    environment,
    permissions: [
      {
        actions: ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"],
        resources: tables,
      },
      { actions: ["dynamodb:Query"], resources: tableIndexes },
      { actions: ["s3:GetObject"], resources: [$interpolate`${raw.arn}/*`] }, // long texts lie there
      { actions: ["s3:ListBucket", "s3:ListBucketVersions"], resources: [raw.arn] },
      {
        actions: ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutObject"],
        resources: [files],
      },
    ],
  },
});
