/// <reference path="../.sst/platform/config.d.ts" />
/** The query API behind a function URL; without its token nothing is deployed, and nobody is answered. */
import { environment } from "./environment.ts";
import { onNode } from "./function.ts";
import { search } from "./search.ts";
import { apiConcurrency } from "./stage.ts";
import { inbox, raw } from "./storage.ts";
import { table, tableIndexes, tables } from "./table.ts";

/** `npx sst secret set ApiToken …` */
const token = new sst.Secret("ApiToken");

/** `npx sst secret set AdminToken …`: who may publish, undo and remove. Without it nobody may from afar. */
const adminToken = new sst.Secret("AdminToken", "");

export const api = new sst.aws.Function("Api", {
  ...onNode,
  handler: "packages/functions/src/api-handler.handler",
  streaming: true, // a saved page may be larger than an answer in one piece
  memory: "1024 MB", // a hit is read, and cut to what shows why it was found
  timeout: "30 seconds",
  // Its address is public: whoever floods it is turned away, and costs no more than this.
  concurrency: { reserved: apiConcurrency },
  // The token is the app's to check: a browser or a script can send it, an IAM signature it cannot.
  url: { authorization: "none", cors: false },
  environment: {
    ...environment,
    WINNOW_API_TOKEN: token.value,
    WINNOW_SEARCH_FUNCTION: search.name,
    WINNOW_ADMIN_TOKEN: adminToken.value,
  },
  permissions: [
    {
      actions: ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"],
      resources: tables,
    },
    { actions: ["dynamodb:Query"], resources: tableIndexes },
    {
      // What an operator asks of editions and takedowns is noted for their keepers, and nowhere else.
      actions: ["dynamodb:PutItem"],
      resources: [table.arn],
      conditions: [
        {
          test: "ForAllValues:StringEquals",
          variable: "dynamodb:LeadingKeys",
          values: ["EDITIONS", "TAKEDOWNS"],
        },
      ],
    },
    { actions: ["s3:GetObject"], resources: [$interpolate`${raw.arn}/*`] },
    { actions: ["s3:ListBucket"], resources: [inbox.arn, raw.arn] },
    { actions: ["lambda:InvokeFunction"], resources: [search.arn] },
  ],
});
