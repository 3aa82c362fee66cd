/** From counted calls and units to dollars, line by line. */
import type { Usage } from "./meter.ts";
import { perGigabyteSecond, perLogGigabyte, perMillion, perStoredGigabyte } from "./prices.ts";

/** What a number of pages took. */
export interface Measured {
  pageCount: number;
  usage: Usage;
  /** Processor time of the worker's thread; the engines run in another. */
  cpuMs: number;
  logBytes: number;
  /** Bytes that stay: raw copies in S3, items in DynamoDB. */
  stored: { s3Bytes: number; dynamoBytes: number };
}

export interface BillLine {
  what: string;
  /** Per page. */
  count: number;
  /** Per million pages. */
  dollars: number;
}

/** As deployed: `infra/worker.ts`. */
const memoryGb = 1769 / 1024;
const batchSize = 10;

const listed = ["PutObject", "ListObjectsV2"];
const read = ["GetObject", "HeadObject"];

/** The bill for a million pages like the measured ones; the drop itself is the first line. */
export function billOf({ pageCount, usage, cpuMs, logBytes }: Measured): BillLine[] {
  const per = (amount: number) => amount / pageCount;
  const calls = (names: readonly string[]) =>
    per(names.reduce((sum, name) => sum + (usage.calls[name] ?? 0), 0));
  const line = (what: string, count: number, price: number): BillLine => ({
    what,
    count,
    dollars: count * price,
  });
  // S3 sends a message a page; Lambda receives and deletes them ten at a time.
  const queueRequests = 1 + 2 / batchSize;
  return [
    line("S3: the drop itself", 1, perMillion.s3Writes),
    line("S3: writes", calls(listed), perMillion.s3Writes),
    line("S3: reads", calls(read), perMillion.s3Reads),
    line("DynamoDB: write units", per(usage.writeUnits), perMillion.writeUnits),
    line("DynamoDB: read units", per(usage.readUnits), perMillion.readUnits),
    line("SQS: requests", queueRequests, perMillion.queueRequests),
    line("Lambda: invocations", 1 / batchSize, perMillion.invocations),
    line("Lambda: GB-seconds", (per(cpuMs) / 1000) * memoryGb, perGigabyteSecond * 1e6),
    line("Logs: KB", per(logBytes) / 1e3, perLogGigabyte),
  ];
}

/** What a million pages' work on raw copies costs, in dollars: nobody drops anything, and it logs by the part. */
export interface ReworkBill {
  s3: number;
  units: number;
  lambda: number;
}

/** The bill for work on raw copies, its units by use or by the hour. */
export function reworkOf(
  { usage, cpuMs }: Pick<Measured, "usage" | "cpuMs">,
  pageCount: number,
  units: Pick<typeof perMillion, "writeUnits" | "readUnits"> = perMillion,
): ReworkBill {
  const per = (amount: number) => amount / pageCount;
  const calls = (names: readonly string[]) =>
    per(names.reduce((sum, name) => sum + (usage.calls[name] ?? 0), 0));
  return {
    s3: calls(listed) * perMillion.s3Writes + calls(read) * perMillion.s3Reads,
    units: per(usage.writeUnits) * units.writeUnits + per(usage.readUnits) * units.readUnits,
    lambda: (per(cpuMs) / 1000) * memoryGb * perGigabyteSecond * 1e6,
  };
}

/** Dollars for a million pages, from the drop's arrival on; whoever drops pays for the drop. */
export function totalOf(lines: readonly BillLine[]): number {
  return lines.slice(1).reduce((sum, { dollars }) => sum + dollars, 0);
}

/** Dollars a month for keeping a million pages. */
export function storageOf({ pageCount, stored }: Measured): number {
  const gigabytes = (bytes: number) => ((bytes / pageCount) * 1e6) / 1e9;
  return (
    gigabytes(stored.s3Bytes) * perStoredGigabyte.s3 +
    gigabytes(stored.dynamoBytes) * perStoredGigabyte.dynamo
  );
}
