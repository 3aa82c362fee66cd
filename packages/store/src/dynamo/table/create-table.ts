/** The table itself: made, and used only when it is active; deleted, and gone when that returns. */
import { setTimeout } from "node:timers/promises";
import {
  type AttributeDefinition,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import { WinnowError } from "@winnow/core/records";
import { tableShape } from "./table.ts";

/** How long a table may take to appear or to go before that is a fault. */
const maxWaitMs = 60_000;

/**
 * What four workers of parts ask for, each at some twenty-five pages a second: 12 units written and 21.5
 * read a page (`npm run bench:filing`), a unit written in each index. A quarter of it is to spare.
 */
const building = {
  table: { readUnits: 2900, writeUnits: 1600 },
  index: { readUnits: 5, writeUnits: 150 },
};

/** The embedded engine is done in milliseconds, DynamoDB in some ten seconds. */
const firstPauseMs = 20;
const longestPauseMs = 1000;

export interface TableOptions {
  /** Protected from deletion, and to be turned back to any second. */
  isLasting?: boolean;
  /** Given what a build takes, by the hour, until `payByUse`. */
  isProvisioned?: boolean;
}

/** Creates the archive's table under a name, unless it is there, and waits until it is active. */
export async function createTable(
  client: DynamoDBClient,
  TableName: string,
  { isLasting = false, isProvisioned = false }: TableOptions = {},
): Promise<void> {
  try {
    await client.send(commandFor(TableName, { isLasting, isProvisioned }));
  } catch (error) {
    const isThere = error instanceof Error && error.name === "ResourceInUseException";
    if (!isThere) throw error;
  }
  await waitFor(client, TableName, "ACTIVE");
  if (!isLasting) return;
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  await client.send(
    new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }),
  );
}

/** From now on a table is paid by use; no fault where it is already. */
export async function payByUse(client: DynamoDBClient, TableName: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Table?.BillingModeSummary?.BillingMode === "PAY_PER_REQUEST") return;
  await client.send(new UpdateTableCommand({ TableName, BillingMode: "PAY_PER_REQUEST" }));
}

/** Deletes a table, unless it is gone, and waits until its name is free. */
export async function deleteTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.DeletionProtectionEnabled === true) {
      const command = new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false });
      await client.send(command);
      await waitFor(client, TableName, "ACTIVE");
    }
    await client.send(new DeleteTableCommand({ TableName }));
  } catch (error) {
    // In use: it is being deleted already.
    const isGone = error instanceof Error && error.name === "ResourceNotFoundException";
    const isGoing = error instanceof Error && error.name === "ResourceInUseException";
    if (!isGone && !isGoing) throw error;
  }
  await waitFor(client, TableName, "gone");
}

/**
 * Looks until a table has a status. The SDK's own waiters take every error for "not yet": a right that
 * is missing would show as a minute's silence. Throws what the service says, or after a minute's wait.
 */
async function waitFor(client: DynamoDBClient, name: string, wanted: string): Promise<void> {
  let waitedMs = 0;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const status = await statusOf(client, name);
    if (status === wanted) return;
    if (waitedMs > maxWaitMs) {
      const what = `table ${name}: ${status} after ${maxWaitMs / 1000} s, expected ${wanted}`;
      throw new WinnowError("table.wait", what);
    }
    await setTimeout(pauseMs);
    waitedMs += pauseMs;
  }
}

/** What DynamoDB calls the table's status; "gone" where there is none. */
async function statusOf(client: DynamoDBClient, TableName: string): Promise<string> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus ?? "unknown";
  } catch (error) {
    if (error instanceof Error && error.name === "ResourceNotFoundException") return "gone";
    throw error;
  }
}

function commandFor(
  TableName: string,
  { isLasting, isProvisioned }: Required<TableOptions>,
): CreateTableCommand {
  const { hashKey, rangeKey, indexes } = tableShape;
  const keyed = [
    hashKey,
    rangeKey,
    ...Object.values(indexes).flatMap((i) => [i.hashKey, i.rangeKey]),
  ];
  const attributes: AttributeDefinition[] = [...new Set(keyed)].map((AttributeName) => ({
    AttributeName,
    AttributeType: "S",
  }));
  return new CreateTableCommand({
    TableName,
    ...(isProvisioned
      ? { BillingMode: "PROVISIONED" as const, ...throughputOf(building.table) }
      : { BillingMode: "PAY_PER_REQUEST" as const }),
    ...(isLasting ? { DeletionProtectionEnabled: true } : {}),
    AttributeDefinitions: attributes,
    KeySchema: keySchema(hashKey, rangeKey),
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, index]) => ({
      IndexName,
      KeySchema: keySchema(index.hashKey, index.rangeKey),
      ...(isProvisioned ? throughputOf(building.index) : {}),
      Projection:
        index.projected.length === 0
          ? { ProjectionType: "KEYS_ONLY" as const }
          : { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...index.projected] },
    })),
  });
}

function throughputOf({ readUnits, writeUnits }: typeof building.table) {
  return {
    ProvisionedThroughput: { ReadCapacityUnits: readUnits, WriteCapacityUnits: writeUnits },
  };
}

function keySchema(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
}
