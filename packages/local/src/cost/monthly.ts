/** What a deployed archive costs in a month in which nothing is dropped and nobody reads. */
import { perGigabyteSecond, perMillion, perWatch } from "./prices.ts";

export interface MonthlyLine {
  what: string;
  /** In a month. */
  count: number;
  dollars: number;
}

/** What `infra/` makes; a test counts them. Each watched collection has an alarm of its own beside. */
export const deployed = { alarms: 9, dashboards: 1, clocksOfAMinute: 3 };

/** Metrics of the archive, billed in months in which pages come. */
export const metricCount = 7;

/** AWS's own month. */
const hours = 730;

/** The indexer's clock, and a run that finds nothing new: half a second on one CPU, reckoned. */
const indexing = { runs: hours * 60, seconds: 0.5, memoryGb: 1769 / 1024, readUnits: 8 };

/** The keeper of editions: it looks whether anybody asked for a step, by a few reads. */
const keeping = { runs: hours * 60, seconds: 0.1, memoryGb: 1769 / 1024, readUnits: 2 };

/** The keeper of takedowns: its clock, and a look at the takedowns and the registry's pointer. */
const takingDown = { runs: hours * 60, seconds: 0.1, memoryGb: 1769 / 1024, readUnits: 2 };

/** All that looks once a minute. */
const everyMinute = [indexing, keeping, takingDown];

/** The sweep's clock, and a run over a small inbox, reckoned. */
const sweeping = { runs: hours, seconds: 1, memoryGb: 0.5 };

/** That of drops, and that of the parts of a look or a build. */
const queues = 2;

/** Lambda asks each empty queue by five pollers, which wait twenty seconds for an answer. */
const polls = (queues * hours * 3600 * 5) / 20;

/** The lines of an idle month, without what is stored. */
export function monthlyOf(watchedCollections: number): MonthlyLine[] {
  const alarms = deployed.alarms + watchedCollections;
  const gigabyteSeconds = [...everyMinute, sweeping].map(
    ({ runs, seconds, memoryGb }) => runs * seconds * memoryGb,
  );
  const seconds = Math.round(gigabyteSeconds.reduce((sum, each) => sum + each, 0));
  const runs = everyMinute.reduce((sum, each) => sum + each.runs, sweeping.runs);
  const reads = everyMinute.reduce((sum, each) => sum + each.runs * each.readUnits, 0);
  return [
    line("CloudWatch: alarms", alarms, perWatch.alarm),
    line("CloudWatch: dashboard", deployed.dashboards, perWatch.dashboard),
    line("Lambda: runs of the clocks", runs, perMillion.invocations / 1e6),
    line("Lambda: their GB-seconds", seconds, perGigabyteSecond),
    line("SQS: polls of the empty queues", polls, perMillion.queueRequests / 1e6),
    line("DynamoDB: their read units", reads, perMillion.readUnits / 1e6),
    line("S3: listings by the sweep", sweeping.runs, perMillion.s3Writes / 1e6),
  ];
}

/** The sum of lines. */
export function sumOf(lines: readonly MonthlyLine[]): number {
  return lines.reduce((sum, { dollars }) => sum + dollars, 0);
}

function line(what: string, count: number, price: number): MonthlyLine {
  return { what, count, dollars: count * price };
}
