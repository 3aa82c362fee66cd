/// <reference path="../.sst/platform/config.d.ts" />
/** Search: the one function that fetches the files of the index, keeps them, and ranks. The API asks it. */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { readsServer } from "./search-server.ts";
import { indexPrefix, raw } from "./storage.ts";
import { tables } from "./table.ts";

export const search = new sst.aws.Function("Search", {
  ...onNode,
  handler: "packages/functions/src/answer-search.handler",
  memory: "1769 MB", // one whole CPU: a search ranks what it finds
  storage: "2 GB", // the files of the search index: a gigabyte for half a million articles
  timeout: "30 seconds",
  environment,
  permissions: [
    { actions: ["dynamodb:GetItem"], resources: tables }, // which files are the index
    { actions: ["s3:GetObject"], resources: [$interpolate`${raw.arn}/${indexPrefix}*`] },
    { actions: ["s3:ListBucket"], resources: [raw.arn] }, // a file that was replaced is a 404
    ...readsServer,
  ],
});
