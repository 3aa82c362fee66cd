/**
 * Takes 100 of 10,000 articles down, and looks for pieces of eight words of each in every byte of every
 * store, at once, after redrops and after a rebuild. The articles are written as items, without being
 * cleaned; texts are words by chance. Run: `node tests/takedown/bench/takedown.ts [articles] [taken]`
 */
import { randomBytes } from "node:crypto";
import { zstdDecompressSync } from "node:zlib";
import { type AttributeValue, paginateScan } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { createPipeline } from "@winnow/core/pipeline/extract";
import { ingestBytes } from "@winnow/core/pipeline/ingest";
import { Drop, sha256 } from "@winnow/core/records";
import { createServices, currentServices } from "@winnow/functions/services";
import { createTable, deleteTable } from "@winnow/functions/table";
import { settleTakedowns, takeDown } from "@winnow/functions/takedown";
import { startEngines } from "@winnow/local/engines";
import { clientsOf, createQueues, environmentOf, names } from "@winnow/local/resources";
import { rebuildArchive } from "@winnow/operations/rebuild";
import { unpackDocument } from "@winnow/store/dynamo";
import { ObjectStore } from "@winnow/store/s3";
import { writeArticle } from "./write-article.ts";

const [articleCount = 10_000, takenCount = 100] = process.argv.slice(2).map(Number);

/** Articles written side by side. */
const lanes = 16;

const engines = await startEngines(null, 0);
const clients = clientsOf(engines.endpoints);
const environment = environmentOf(engines.endpoints);
for (const Bucket of [names.inbox, names.raw])
  await clients.s3.send(new CreateBucketCommand({ Bucket }));
await createTable(clients.dynamo, environment.WINNOW_TABLE);
await createQueues(clients.sqs, names);
const services = createServices(environment, clients, () => undefined);

const started = performance.now();
const texts = Array.from({ length: articleCount }, (_, n) => textOf(n));
const waiting = [...texts.keys()];
const ids: string[] = [];
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
      ids[n] = await writeArticle(services, n, texts[n] ?? "");
    }
  }),
);
tell(`written: ${articleCount} articles`, started);

const step = Math.floor(articleCount / takenCount);
const taken = Array.from({ length: takenCount }, (_, n) => n * step);
const pieces = taken.flatMap((n) => piecesOf(texts[n] ?? ""));
const before = await search(pieces);
tell(`pieces: ${pieces.length}, found in ${before.places} places before`, started);
const rest = before.digests;

const takenAt = performance.now();
const options = { why: "a measurement", depth: "text", graceMs: 0 } as const;
await takeDown(
  await currentServices(services),
  taken.map((n) => ids[n] ?? ""),
  options,
);
tell("taken down", takenAt);
const settledAt = performance.now();
await settleTakedowns(await currentServices(services));
tell("deleted for good", settledAt);
const after = await search(pieces);
const changed = [...rest].filter(([where, digest]) => after.digests.get(where) !== digest);
const isOfTaken = ([where]: [string, string]) =>
  taken.some(
    (n) =>
      where.includes(ids[n] ?? "?") ||
      where.includes(`/${n}.txt`) ||
      where.includes(sha256(texts[n] ?? "")),
  );
process.stdout.write(
  `found after: ${after.places}; other items and objects changed: ${changed.filter((one) => !isOfTaken(one)).length} of ${rest.size}\n`,
);

const droppedAt = performance.now();
let turnedAway = 0;
const current = await currentServices(services);
const pipeline = createPipeline();
for (const n of taken) {
  const drop = Drop.parse({
    ...{ key: `inbox/again/${n}.txt`, collection: "again", etag: "again", sizeBytes: 1, url: null },
    ...{ droppedAt: new Date().toISOString(), capturedAt: null, contentType: null, notes: [] },
  });
  const bytes = Buffer.from(texts[n] ?? "");
  const [one] = await ingestBytes({ ...current, pipeline }, drop, bytes);
  if (one?.outcome.status === "rejected" && one.outcome.reason === "taken-down") turnedAway += 1;
}
process.stdout.write(
  `redropped: ${turnedAway} of ${takenCount} turned away; found: ${(await search(pieces)).places}\n`,
);
tell("redropped", droppedAt);
if (process.env.WINNOW_REBUILD === "1") {
  const rebuiltAt = performance.now();
  const archive = { services, clients, environment, stop: async () => undefined };
  await deleteTable(clients.dynamo, environment.WINNOW_TABLE);
  await createTable(clients.dynamo, environment.WINNOW_TABLE);
  const { copies } = await rebuildArchive(archive);
  process.stdout.write(
    `rebuilt from ${copies} raw copies; found: ${(await search(pieces)).places}\n`,
  );
  tell("rebuilt", rebuiltAt);
}
for (const client of Object.values(clients)) client.destroy();
await engines.stop();

/** Two hundred words by chance, in lines of twenty. */
function textOf(n: number): string {
  const words = Array.from(
    { length: 200 },
    (_, at) => `${randomBytes(3).toString("hex")}${(n + at) % 10}`,
  );
  return Array.from(
    { length: 10 },
    (_, line) => `${words.slice(line * 20, line * 20 + 20).join(" ")}.`,
  ).join("\n");
}

function piecesOf(text: string): string[] {
  const lines = text.split("\n");
  return [1, 4, 8].map((line) => (lines[line] ?? "").split(" ").slice(3, 11).join(" "));
}

/** Looks for pieces in every byte; digests of all items and objects say what changed. */
async function search(wanted: readonly string[]) {
  const found = new Set<string>();
  const digests = new Map<string, string>();
  const heads = new Map(wanted.map((piece) => [piece.slice(0, 15), piece]));
  const look = (where: string, forms: readonly Buffer[]) => {
    digests.set(where, sha256(Buffer.concat([...forms])));
    for (const form of forms) {
      const text = form.toString("latin1");
      for (const match of text.matchAll(/\b(?=([0-9a-f]{6}\d [0-9a-f]{6}\d))/g)) {
        const piece = heads.get(match[1] ?? "");
        if (piece !== undefined && text.includes(piece)) found.add(`${where} ${piece}`);
      }
    }
  };
  const table = { client: clients.dynamo };
  for await (const { Items = [] } of paginateScan(table, { TableName: environment.WINNOW_TABLE })) {
    for (const item of Items) look(`${item.PK?.S} ${item.SK?.S}`, formsOf(item));
  }
  for (const bucket of [names.inbox, names.raw]) {
    const objects = new ObjectStore(clients.s3, bucket);
    for await (const { key } of objects.list()) {
      const object = await objects.get(key);
      if (object !== null) look(`${bucket}/${key}`, opened(Buffer.from(object.bytes)));
    }
  }
  return { places: found.size, digests };
}

function formsOf(item: Record<string, AttributeValue>): Buffer[] {
  const packed = Object.values(item).flatMap(({ B }) =>
    B === undefined ? [] : opened(Buffer.from(B)),
  );
  return [Buffer.from(JSON.stringify(item)), ...packed];
}

function opened(bytes: Buffer): Buffer[] {
  for (const open of [
    zstdDecompressSync,
    (document: Buffer) => Buffer.from(unpackDocument(document)),
  ]) {
    try {
      return [bytes, open(bytes)];
    } catch {
      // Not packed so.
    }
  }
  return [bytes];
}

function tell(what: string, since: number): void {
  process.stdout.write(`${what}, ${((performance.now() - since) / 1000).toFixed(1)} s\n`);
}
