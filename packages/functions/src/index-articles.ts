/** The indexer: takes announced changes into the search index, on a timer. */
import type { Context } from "aws-lambda";
import { z } from "zod";
import { type IndexServices, indexerOf, type StepReport } from "./search/indexer.ts";
import { logWith } from "./services/log.ts";
import { currentServices, servicesOfEnvironment } from "./services/services.ts";

/** Runs in one go: a backlog of 200,000 changes. What is left comes with the next timer. */
const maxRuns = 20;

/** Files that no pointer names are of a run that died, once no run can take that long any more. */
const leftoverMs = 60 * 60 * 1000;

/** What ends a run in time: a step of a build, and putting the whole index. */
const reserveMs = 4 * 60 * 1000;

/** What an operator may send. The schedule sends nothing. */
const IndexEvent = z.object({
  /** Builds the index of the whole archive again, whatever was published before. */
  rebuild: z.boolean().default(false),
});

/** What a run came to. */
export interface IndexReport {
  outcome: StepReport["outcome"];
  /** Changes that were taken in; of a build, articles so far. */
  changes: number;
  /** Whether the index was built afresh. */
  isRebuilt: boolean;
  /** Files of runs that died, now deleted. */
  swept: number;
}

/** The Lambda entry point. */
export async function handler(event: unknown, context: Context): Promise<IndexReport> {
  const services = await currentServices(servicesOfEnvironment());
  const log = logWith(services.log, { requestId: context.awsRequestId });
  const { rebuild } = IndexEvent.parse(event ?? {});
  const until = services.clock.now().getTime() + context.getRemainingTimeInMillis() - reserveMs;
  return indexArticles({ ...services, log }, { rebuild, until, yields: !rebuild });
}

/** How a run goes about it. */
export interface IndexOptions {
  /** Builds the index of the whole archive afresh. */
  rebuild: boolean;
  /** When it stops and leaves the rest to the next run, in milliseconds since 1970. */
  until?: number;
  /** Leaves a build to the run that has it, for a schedule that rings while one goes on. */
  yields?: boolean;
  /** Told of articles as they are read. */
  onRead?: (count: number) => void;
}

/**
 * Brings the index up to what was announced; builds it where there is none, or one of other words.
 * Of two runs at once one is lost, and what it did comes with the other or with the next.
 */
export async function indexArticles(
  services: IndexServices,
  options: IndexOptions,
): Promise<IndexReport> {
  const indexer = await indexerOf(services);
  const { until = Number.POSITIVE_INFINITY } = options;
  const report: IndexReport = { outcome: "up-to-date", changes: 0, isRebuilt: false, swept: 0 };
  let [run, isEnd] = [0, false];
  // A build is begun however late it is: a step of it is kept.
  const mayGoOn = () =>
    report.outcome === "rebuild-needed" || services.clock.now().getTime() < until;
  while (!isEnd && run < maxRuns && (run === 0 || mayGoOn())) {
    run += 1;
    const isMeant = options.rebuild && !report.isRebuilt;
    const isBuild = isMeant || report.outcome === "rebuild-needed";
    const ended = isBuild
      ? await indexer.build({ ...options, isAfresh: options.rebuild })
      : await indexer.update(options);
    if (isBuild && ended.outcome === "published") report.isRebuilt = true;
    if (ended.outcome === "published") report.changes += ended.changes;
    if (ended.outcome === "unfinished") report.changes = ended.documents;
    isEnd = ended.outcome === "published" ? ended.isEnd : ended.outcome !== "rebuild-needed";
    // A run that found nothing more to do does not hide that one before it published.
    const hasPublished = report.outcome === "published" && ended.outcome === "up-to-date";
    if (!hasPublished) report.outcome = ended.outcome;
  }
  if (report.outcome !== "up-to-date") {
    const before = new Date(services.clock.now().getTime() - leftoverMs).toISOString();
    report.swept = await indexer.sweep(before);
  }
  services.log({ event: "index", ...report });
  return report;
}
