/** Profiles of sources against the embedded DynamoDB: the contract, and what its items cost. */
import { type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { sourceOf, storySampleOf } from "@winnow/core/boilerplate";
import { profilesContract } from "@winnow/core/testing/contracts";
import { createTable } from "@winnow/functions/table";
import { startEngines } from "@winnow/local/engines";
import { clientsOf } from "@winnow/local/resources";
import { DynamoProfiles, TableClient } from "@winnow/store/dynamo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let engines: Awaited<ReturnType<typeof startEngines>>;
let tableCount = 0;

beforeAll(async () => {
  engines = await startEngines(null, 0);
});
afterAll(() => engines.stop());

/** Profiles in a table of their own, and what they ask of it. */
async function openProfiles() {
  const { dynamo } = clientsOf(engines.endpoints);
  tableCount += 1;
  const table = `profiles-${tableCount}`;
  await createTable(dynamo, table);
  const calls: string[] = [];
  dynamo.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        calls.push(commandName);
        return next(args);
      },
    { step: "initialize", name: "calls" },
  );
  const document = DynamoDBDocumentClient.from(dynamo);
  const profiles = new DynamoProfiles(new TableClient(document, table));
  return { profiles, calls, items: () => itemsOf(dynamo, table) };
}

async function itemsOf(dynamo: DynamoDBClient, table: string) {
  const { Items } = await dynamo.send(new ScanCommand({ TableName: table }));
  return (Items ?? []).map((item) => unmarshall(item));
}

describe("profiles in DynamoDB", () => {
  profilesContract(async () => (await openProfiles()).profiles);
});

const source = sourceOf({ collection: "news", urls: ["https://example.org/"], publisher: null });

function lessonNumber(n: number, lineCount = 40) {
  const lines = Array.from({ length: lineCount }, (_, at) => `line ${"abc"[n % 3]} ${letters(at)}`);
  return storySampleOf({ story: `story ${n}`, captureId: `capture ${n}`, lines });
}

function letters(n: number): string {
  return String(n).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] as string);
}

describe("the cost of a profile", () => {
  test("is one query to read, whatever is known", async () => {
    const { profiles, calls } = await openProfiles();
    for (let n = 0; n < 40; n++) await profiles.learn(source, lessonNumber(n));
    calls.length = 0;
    expect((await profiles.read(source)).samples.length).toBeGreaterThan(10);
    expect(calls).toEqual(["QueryCommand"]);
  });

  test("is at most a read and a write for each story, and a read alone for most", async () => {
    const { profiles, calls } = await openProfiles();
    for (let n = 0; n < 160; n++) await profiles.learn(source, lessonNumber(n));
    calls.length = 0;
    const pageCount = 400;
    for (let n = 160; n < 160 + pageCount; n++) await profiles.learn(source, lessonNumber(n));
    const writes = calls.filter((name) => name !== "GetItemCommand").length;
    expect(calls.length - writes).toBe(pageCount);
    expect(writes).toBeGreaterThan(0);
    expect(writes).toBeLessThanOrEqual(pageCount / 10);
  });

  test("is an item of under 1 KB for a story, and sixteen at most, for the longest pages and names", async () => {
    const { profiles, items } = await openProfiles();
    const names = { name: "й".repeat(300), domain: null };
    const longest = sourceOf({ collection: "ы".repeat(500), urls: [], publisher: names });
    for (let n = 0; n < 60; n++) await profiles.learn(longest, lessonNumber(n, 5000));
    const held = await items();
    expect(held).toHaveLength(16);
    for (const item of held) expect(sizeOf(item)).toBeLessThan(1024);
  });
});

/** The size that DynamoDB bills: names and values, strings in UTF-8, numbers by their digits. */
function sizeOf(item: Record<string, unknown>): number {
  return Object.entries(item).reduce((sum, [name, value]) => {
    const size = value instanceof Uint8Array ? value.length : Buffer.byteLength(String(value));
    return sum + Buffer.byteLength(name) + size + 1;
  }, 0);
}

test("an item that is no sample is a fault that names it", async () => {
  const { dynamo } = clientsOf(engines.endpoints);
  await createTable(dynamo, "damaged");
  const table = new TableClient(DynamoDBDocumentClient.from(dynamo), "damaged");
  const profiles = new DynamoProfiles(table);
  await profiles.learn(source, lessonNumber(1));
  const [item] = await itemsOf(dynamo, "damaged");
  await table.put({ PK: item?.PK, SK: item?.SK }, { ...item, lines: new Uint8Array(4) });
  await expect(profiles.read(source)).rejects.toThrow(/SOURCE#example.org .* is no sample/);
});
