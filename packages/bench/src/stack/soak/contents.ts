/** Every item of an archive's table as a line, without the instants that differ from one run to the next. */
import { zstdDecompressSync } from "node:zlib";
import { type AttributeValue, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Stack } from "@winnow/local/stack";
import { unpackDocument } from "@winnow/store/dynamo";

/** The year of all captures is 2020: another is that of the run. */
const arrival = /\b20(?!20)\d\d-\d\d(?:-\d\d(?:T[\d:.]+Z)?)?(?:#\d+)?/g;

/** Items that say who came first, which means nothing to readers, and those of the search index. */
const ofArrival = /^(?:INDEX|EDITIONS|SEARCH)\b/;

/** How a zstd frame begins (RFC 8878, section 3.1.1). */
const zstdMagic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** The items of the table, the drops and raw copies by their keys, and how many messages wait. */
export async function contentsOf(stack: Stack): Promise<string[]> {
  const { inbox, queue, rawStore, table } = stack.services;
  const said: unknown[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const scan = new ScanCommand({ TableName: table, ExclusiveStartKey: start });
    const { Items = [], LastEvaluatedKey } = await stack.clients.dynamo.send(scan);
    said.push(...Items.map((item) => unmarshall(item)).filter(({ PK }) => !ofArrival.test(PK)));
    start = LastEvaluatedKey;
  } while (start !== undefined);
  for await (const { key, etag } of inbox.list()) said.push({ drop: key, etag });
  said.push({ rawCopies: await rawStore.count({ withRepeats: true }) });
  said.push({ waiting: await queue.depth() });
  return said.map((each) => JSON.stringify(each, plain).replaceAll(arrival, "on arrival")).sort();
}

/** Sets in order, documents as the JSON that they hold, names of an item in order. */
function plain(_: string, value: unknown): unknown {
  if (value instanceof Set) return [...value].sort();
  if (value instanceof Uint8Array) return textOf(value);
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function textOf(bytes: Uint8Array): string {
  const isFrame = (from: number) => zstdMagic.equals(bytes.subarray(from, from + zstdMagic.length));
  if (isFrame(0)) return zstdDecompressSync(bytes).toString();
  // The number of a dictionary stands before a version.
  return isFrame(1) ? unpackDocument(bytes) : Buffer.from(bytes).toString("base64");
}
