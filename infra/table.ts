/// <reference path="../.sst/platform/config.d.ts" />
/** The archive's one table; its shape is the one that `packages/store/src/dynamo/table.ts` names. */
import { isProduction } from "./stage.ts";

const listed = ["summary", "collections"];

export const table = new sst.aws.Dynamo("Archive", {
  fields: {
    PK: "string",
    SK: "string",
    datePK: "string",
    publisherPK: "string",
    sortKey: "string",
  },
  primaryIndex: { hashKey: "PK", rangeKey: "SK" },
  globalIndexes: {
    byDate: { hashKey: "datePK", rangeKey: "sortKey", projection: listed },
    byPublisher: { hashKey: "publisherPK", rangeKey: "sortKey", projection: listed },
  },
  deletionProtection: isProduction,
  transform: {
    table: (args) => {
      // Paid by the stored gigabyte: development stages go without.
      args.pointInTimeRecovery = { enabled: isProduction };
    },
  },
});
