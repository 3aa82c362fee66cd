/// <reference path="../.sst/platform/config.d.ts" />
/** The query API behind a function URL; it answers nobody until its token is set. */
import { environment } from "./environment.ts";
import { raw } from "./storage.ts";
import { table } from "./table.ts";

/** `npx sst secret set ApiToken …` */
const token = new sst.Secret("ApiToken");

export const api = new sst.aws.Function("Api", {
  handler: "packages/functions/src/api.handler",
  runtime: "nodejs24.x",
  architecture: "arm64",
  memory: "512 MB",
  timeout: "30 seconds",
  url: true,
  environment: { ...environment, WINNOW_API_TOKEN: token.value },
  permissions: [
    {
      actions: ["dynamodb:GetItem", "dynamodb:Query"],
      resources: [table.arn, $interpolate`${table.arn}/index/*`],
    },
    { actions: ["s3:GetObject"], resources: [$interpolate`${raw.arn}/*`] },
    { actions: ["s3:ListBucket"], resources: [raw.arn] },
  ],
});
