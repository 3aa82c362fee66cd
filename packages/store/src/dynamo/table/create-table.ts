/** The table itself: made, and used only when it is active; deleted, and gone when that returns. */
import {
  type AttributeDefinition,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from "@aws-sdk/client-dynamodb";
import { tableShape } from "./table.ts";

/** How long a table may take to appear or to go before that is a fault, in seconds. */
const maxWaitTime = 60;

/**
 * What four workers of parts ask for, each at some twenty-five pages a second: 12.5 units written and 19
 * read a page (`npm run bench:filing`), a unit written in each index. A quarter of it is to spare.
 */
const building = {
  table: { readUnits: 2400, writeUnits: 1600 },
  index: { readUnits: 5, writeUnits: 150 },
};

/** The embedded engine is done in milliseconds, DynamoDB in some ten seconds. */
const delays = { minDelay: 0.02, maxDelay: 1 };

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
  await waitUntilTableExists({ client, maxWaitTime, ...delays }, { TableName });
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
      await waitUntilTableExists({ client, maxWaitTime, ...delays }, { TableName });
    }
    await client.send(new DeleteTableCommand({ TableName }));
  } catch (error) {
    // In use: it is being deleted already.
    const isGone = error instanceof Error && error.name === "ResourceNotFoundException";
    const isGoing = error instanceof Error && error.name === "ResourceInUseException";
    if (!isGone && !isGoing) throw error;
  }
  await waitUntilTableNotExists({ client, maxWaitTime, ...delays }, { TableName });
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
