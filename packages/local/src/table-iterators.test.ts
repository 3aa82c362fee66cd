import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";
import { createTable, tableShape } from "@winnow/functions/table";
import { Level } from "level";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engines, startEngines } from "./engines.ts";

interface Opened {
  next(): Promise<unknown>;
}

let folder: string;
let engines: Engines;
let client: DynamoDBClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "winnow-iterators-"));
  engines = await startEngines(folder, 0);
  client = new DynamoDBClient({
    region: "eu-central-1",
    credentials: { accessKeyId: "x", secretAccessKey: "x" },
    endpoint: engines.endpoints.dynamo,
  });
});
afterAll(async () => {
  client.destroy();
  await engines.stop();
  await rm(folder, { recursive: true });
});

test("a query leaves no iterator open, whether it reads to the end or has enough", async () => {
  const TableName = "lines";
  const { hashKey, rangeKey } = tableShape;
  await createTable(client, TableName);
  for (const line of ["a", "b", "c"]) {
    const Item = { [hashKey]: { S: "page" }, [rangeKey]: { S: line } };
    await client.send(new PutItemCommand({ TableName, Item }));
  }
  const opened: Opened[] = [];
  const values = Level.prototype.values;
  Level.prototype.values = function counted(this: Level, options: object) {
    const iterator = values.call(this, options);
    opened.push(iterator as unknown as Opened);
    return iterator;
  } as typeof values;
  try {
    for (const limit of [{}, { Limit: 1 }]) {
      const asked = new QueryCommand({
        TableName,
        KeyConditionExpression: "#page = :page",
        ExpressionAttributeNames: { "#page": hashKey },
        ExpressionAttributeValues: { ":page": { S: "page" } },
        ...limit,
      });
      const { Count } = await client.send(asked);
      expect(Count).toBe("Limit" in limit ? 1 : 3);
    }
  } finally {
    Level.prototype.values = values;
  }
  expect(opened).toHaveLength(2);
  for (const iterator of opened) {
    await expect(iterator.next()).rejects.toMatchObject({ code: "LEVEL_ITERATOR_NOT_OPEN" });
  }
});
