/** Scores extractors on the development sets: every peer in its own thread, all on the same pages. */

import { peerOf } from "../peers/index.ts";
import { PeerRunner } from "../peers/peer-runner.ts";
import {
  type Confusion,
  type DevPage,
  type Metrics,
  pagesOf,
  type SetName,
  type WcxbScore,
} from "../shared/dev-data.ts";
import { progressOf } from "../shared/progress.ts";
import { today } from "../shared/report.ts";
import type { PageScore } from "./page-scores.ts";

/** What one extractor scores. */
export interface PeerScore {
  name: string;
  /** With its version: a score holds for that alone. */
  label: string;
  ranOn: string;
  /** Word F1 over all pages, and by page type. */
  wcxb: { all: number | null; byType: Record<string, number> };
  segments: { f1: number; precision: number; recall: number } | null;
  /** In the order of set and number. */
  byPage: PageScore[];
  /** Pages without a text: the peer found none, failed, or took too long. */
  empty: number;
  failed: number;
  slow: number;
}

export interface Scores {
  pages: { wcxb: number; byType: Record<string, number>; segments: number };
  peers: PeerScore[];
}

/** What the sets hold; progress needs it before they are read. */
const expectedPages: Record<SetName, number> = { wcxb: 1355, segments: 487 };

/** Pages under way at once: enough that a slow peer does not hold up the others, few enough for memory. */
const maxInFlight = 16;

interface Tally {
  runner: PeerRunner;
  wcxb: { pageType: string; score: WcxbScore }[];
  segments: Confusion[];
  byPage: PageScore[];
  counts: { empty: number; failed: number; slow: number };
}

/** Runs the named peers over both sets, or over `limit` pages of each. */
export async function scorePeers(
  metrics: Metrics,
  names: readonly string[],
  limit: number | null,
): Promise<Scores> {
  const tallies = names.map(tallyOf);
  for (const set of ["wcxb", "segments"] as const) await runSet(set, limit, tallies, metrics);
  await Promise.all(tallies.map(({ runner }) => runner.close()));
  const first = tallies[0];
  const typesOfPages = Object.groupBy(first?.wcxb ?? [], ({ pageType }) => pageType);
  return {
    pages: {
      wcxb: first?.wcxb.length ?? 0,
      byType: mapValues(typesOfPages, (rows) => rows.length),
      segments: first?.segments.length ?? 0,
    },
    peers: tallies.map((tally) => totalOf(tally, metrics)),
  };
}

function tallyOf(name: string): Tally {
  const counts = { empty: 0, failed: 0, slow: 0 };
  return { runner: new PeerRunner(name), wcxb: [], segments: [], byPage: [], counts };
}

async function runSet(
  set: SetName,
  limit: number | null,
  tallies: readonly Tally[],
  metrics: Metrics,
): Promise<void> {
  const available = expectedPages[set];
  const total = Math.min(limit ?? available, available);
  const progress = progressOf(set, total);
  const inFlight = new Set<Promise<void>>();
  let read = 0;
  for await (const page of pagesOf(set)) {
    const isSkipped = !isTaken(read++, total, available);
    if (isSkipped) continue;
    const job = Promise.all(tallies.map((tally) => scorePage(page, tally, metrics))).then(() => {
      inFlight.delete(job);
      progress();
    });
    inFlight.add(job);
    if (inFlight.size >= maxInFlight) await Promise.race(inFlight);
  }
  await Promise.all(inFlight);
}

/** Spreads the pages of a limited run evenly: the sets are sorted by kind. */
function isTaken(index: number, total: number, available: number): boolean {
  if (total >= available) return true;
  return Math.floor((index * total) / available) < Math.floor(((index + 1) * total) / available);
}

async function scorePage(page: DevPage, tally: Tally, metrics: Metrics): Promise<void> {
  const result = await tally.runner.run(page);
  const text = result.kind === "text" ? result.text : "";
  if (result.kind === "slow") tally.counts.slow++;
  else if (result.kind === "error") tally.counts.failed++;
  else if (text.trim() === "") tally.counts.empty++;
  const { set, id, site, pageType } = page;
  const about = { set, id, type: pageType ?? set, site };
  if (set === "segments") {
    const score = metrics.trafilaturaPage(page.gold, text);
    tally.segments.push(score);
    tally.byPage.push({ ...about, score: [score.tp, score.fp, score.fn] });
  } else {
    const score = metrics.wcxbPage(page.gold, text);
    tally.wcxb.push({ pageType: about.type, score });
    tally.byPage.push({ ...about, score: score.f1 });
  }
}

function totalOf({ runner, wcxb, segments, byPage, counts }: Tally, metrics: Metrics): PeerScore {
  const f1 = (rows: Tally["wcxb"]) => metrics.wcxbTotal(rows.map(({ score }) => score)).f1;
  const byType = Object.groupBy(wcxb, ({ pageType }) => pageType);
  return {
    name: runner.name,
    label: peerOf(runner.name).label,
    ranOn: today(),
    wcxb: { all: wcxb.length === 0 ? null : f1(wcxb), byType: mapValues(byType, f1) },
    segments: segments.length === 0 ? null : segmentsOf(metrics, segments),
    // Pages come back in any order, and extractors are compared page by page.
    byPage: byPage.sort((a, b) => (`${a.set} ${a.id}` < `${b.set} ${b.id}` ? -1 : 1)),
    ...counts,
  };
}

function segmentsOf(metrics: Metrics, scores: readonly Confusion[]) {
  const { f1, precision, recall } = metrics.confusionTotal(scores);
  return { f1, precision, recall };
}

function mapValues<From, To>(
  record: Partial<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  const there = Object.entries(record).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, change(value)] as const],
  );
  // By name: pages come back in any order, and equal records are compared as JSON.
  return Object.fromEntries(there.sort(([a], [b]) => (a < b ? -1 : 1)));
}
