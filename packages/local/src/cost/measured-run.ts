/** Ingests pages end to end on engines of its own, and measures what it took. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { paginateScan } from "@aws-sdk/client-dynamodb";
import { paginateListObjectsV2 } from "@aws-sdk/client-s3";
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { Ingested } from "@winnow/core/pipeline/ingest";
import type { Environment } from "@winnow/functions/environment";
import { ingestBatch } from "@winnow/functions/ingest";
import type { Clients } from "@winnow/functions/services";
import { createServices, type Services } from "@winnow/functions/services";
import { clientsOf, createResources, environmentOf } from "../resources.ts";
import { recordOf } from "../work/poller.ts";
import type { Measured } from "./bill.ts";
import { startEnginesApart } from "./engines-thread.ts";
import { meter } from "./meter.ts";

export interface PageToMeasure {
  key: string;
  bytes: Uint8Array;
  /** The address that its dropper gives. */
  url?: string;
}

export interface MeasuredRun extends Measured {
  /** Milliseconds from the first message's arrival to the last outcome. */
  wallMs: number;
  /** Milliseconds of each capture, waiting for storage included. */
  captureMs: number[];
  outcomes: Record<Ingested["filedAs"] | "failed", number>;
  /** Megabytes of heap in use after a collection, at every tenth of the way. */
  heapMb: number[];
}

const batchSize = 10;

/** What DynamoDB adds to the bytes of every item that it keeps. */
const itemOverheadBytes = 100;

/** Pages that are dropped and worked off together: bounds the queue, as arrival does. */
const chunkSize = 100;

/** Collects garbage, where the process lets us: memory is compared, not what happens to lie about. */
export type CollectGarbage = () => void;

export async function measureRun(
  pages: AsyncIterable<PageToMeasure> | Iterable<PageToMeasure>,
  options: { onPage?: () => void; collectGarbage?: CollectGarbage } = {},
): Promise<MeasuredRun> {
  const dataDir = await mkdtemp(join(tmpdir(), "winnow-measure-"));
  const engines = await startEnginesApart(dataDir);
  const run: MeasuredRun = {
    pageCount: 0,
    usage: { calls: {}, readUnits: 0, writeUnits: 0, indexUnits: 0 },
    cpuMs: 0,
    logBytes: 0,
    stored: { s3Bytes: 0, dynamoBytes: 0 },
    wallMs: 0,
    captureMs: [],
    outcomes: { archived: 0, version: 0, duplicate: 0, rejected: 0, failed: 0 },
    heapMb: [],
  };
  try {
    const environment = environmentOf(engines.endpoints);
    const droppers = clientsOf(engines.endpoints);
    const workers = clientsOf(engines.endpoints);
    await createResources(droppers);
    run.usage = meter(workers);
    const dropping = createServices(environment, droppers, () => undefined);
    const working = createServices(environment, workers, (entry) => tally(run, entry));
    const queueUrl = environment.WINNOW_QUEUE_URL;
    let chunk: PageToMeasure[] = [];
    const workOff = async () => {
      await drop(dropping, chunk);
      await ingestQueued(working, droppers.sqs, queueUrl, run);
      run.pageCount += chunk.length;
      chunk = [];
      options.collectGarbage?.();
      run.heapMb.push(process.memoryUsage().heapUsed / 1e6);
    };
    for await (const page of pages) {
      chunk.push(page);
      options.onPage?.();
      if (chunk.length === chunkSize) await workOff();
    }
    if (chunk.length > 0) await workOff();
    run.stored = await storedBytes(droppers, environment);
    return run;
  } finally {
    await engines.stop();
    await rm(dataDir, { recursive: true });
  }
}

/** Puts pages into the inbox and announces them, as their droppers and the bucket would. */
async function drop({ inbox, queue, inboxBucket }: Services, pages: readonly PageToMeasure[]) {
  for (const { key, bytes, url } of pages) {
    await inbox.put(key, bytes, url === undefined ? {} : { url });
  }
  const listed = await Promise.all(pages.map(({ key }) => inbox.head(key)));
  await queue.announce(
    inboxBucket,
    listed.filter((found) => found !== null),
  );
}

/** Works off what is queued, a batch after the other, as one Lambda does. */
async function ingestQueued(
  services: Services,
  sqs: Clients["sqs"],
  QueueUrl: string,
  run: MeasuredRun,
): Promise<void> {
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: batchSize,
        MessageSystemAttributeNames: ["All"],
      }),
    );
    if (Messages.length === 0) return;
    const [startedAt, cpuBefore] = [performance.now(), process.threadCpuUsage()];
    const { batchItemFailures } = await ingestBatch(services, { Records: Messages.map(recordOf) });
    const { user, system } = process.threadCpuUsage(cpuBefore);
    run.cpuMs += (user + system) / 1000;
    run.wallMs += performance.now() - startedAt;
    // One try: what fails here is counted, and not tried for minutes.
    run.outcomes.failed += batchItemFailures.length;
    const Entries = Messages.map(({ MessageId: Id, ReceiptHandle }) => ({ Id, ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
}

function tally(run: MeasuredRun, entry: Record<string, unknown>): void {
  run.logBytes += JSON.stringify(entry).length + 1;
  if (entry.event !== "capture") return;
  run.captureMs.push(Number(entry.ms));
  run.outcomes[entry.outcome as Ingested["filedAs"]] += 1;
}

/** What stays of the pages, without the inbox. An item counts as DynamoDB bills it, roughly. */
async function storedBytes(
  { s3, dynamo }: Clients,
  { WINNOW_RAW_BUCKET: Bucket, WINNOW_TABLE: TableName }: Environment,
): Promise<Measured["stored"]> {
  const stored = { s3Bytes: 0, dynamoBytes: 0 };
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    for (const { Size = 0 } of Contents) stored.s3Bytes += Size;
  }
  for await (const { Items = [] } of paginateScan({ client: dynamo }, { TableName })) {
    for (const item of Items) {
      stored.dynamoBytes += itemOverheadBytes;
      for (const [name, { S, B, ...rest }] of Object.entries(item)) {
        stored.dynamoBytes += name.length + (S ?? B ?? JSON.stringify(rest)).length;
      }
    }
  }
  return stored;
}
