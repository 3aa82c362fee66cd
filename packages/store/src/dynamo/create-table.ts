/** The table itself: made, and used only when it is active; deleted, and gone when that returns. */
import {
  type AttributeDefinition,
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from "@aws-sdk/client-dynamodb";
import { tableShape } from "./table.ts";

/** How long a table may take to appear or to go before that is a fault, in seconds. */
const maxWaitTime = 60;

/** The embedded engine is done in milliseconds, DynamoDB in some ten seconds. */
const delays = { minDelay: 0.02, maxDelay: 1 };

/** Creates the archive's table under a name, unless it is there, and waits until it is active. */
export async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(commandFor(TableName));
  } catch (error) {
    const isThere = error instanceof Error && error.name === "ResourceInUseException";
    if (!isThere) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime, ...delays }, { TableName });
}

/** Deletes a table, unless it is gone, and waits until its name is free. */
export async function deleteTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(new DeleteTableCommand({ TableName }));
  } catch (error) {
    // In use: it is being deleted already.
    const isGone = error instanceof Error && error.name === "ResourceNotFoundException";
    const isGoing = error instanceof Error && error.name === "ResourceInUseException";
    if (!isGone && !isGoing) throw error;
  }
  await waitUntilTableNotExists({ client, maxWaitTime, ...delays }, { TableName });
}

function commandFor(TableName: string): CreateTableCommand {
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
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: attributes,
    KeySchema: keySchema(hashKey, rangeKey),
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, index]) => ({
      IndexName,
      KeySchema: keySchema(index.hashKey, index.rangeKey),
      Projection:
        index.projected.length === 0
          ? { ProjectionType: "KEYS_ONLY" as const }
          : { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...index.projected] },
    })),
  });
}

function keySchema(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: "HASH" as const },
    { AttributeName: range, KeyType: "RANGE" as const },
  ];
}
