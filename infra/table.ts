/// <reference path="../.sst/platform/config.d.ts" />
/**
 * The archive's table, in the shape that the store asks for: it holds the first edition, and the
 * registry of all. Those that are built beside it later are made by the keeper, under names that begin
 * with this one's.
 */
import deployment from "../packages/store/deployment.json" with { type: "json" };
import { isProduction } from "./stage.ts";

const { hashKey, rangeKey, indexes } = deployment.table;
const keys = [{ hashKey, rangeKey }, ...Object.values(indexes)];
const attributes = new Set(keys.flatMap((key) => [key.hashKey, key.rangeKey]));

export const table = new sst.aws.Dynamo("Archive", {
  fields: Object.fromEntries([...attributes].map((name) => [name, "string" as const])),
  primaryIndex: { hashKey, rangeKey },
  globalIndexes: Object.fromEntries(
    Object.entries(indexes).map(([name, { projected, ...index }]) => [
      name,
      { ...index, projection: projected.length === 0 ? ("keys-only" as const) : projected },
    ]),
  ),
  deletionProtection: isProduction,
  transform: {
    table: (args) => {
      // Paid by the stored gigabyte: development stages go without.
      args.pointInTimeRecovery = { enabled: isProduction };
    },
  },
});

/** The tables of the editions that are built later. */
export const editionTables = $interpolate`${table.arn}-edition-*`;

/** The tables of all editions, and their indexes: whichever is current is read and filed in. */
export const tables = [table.arn, editionTables];
export const tableIndexes = [
  $interpolate`${table.arn}/index/*`,
  $interpolate`${editionTables}/index/*`,
];
