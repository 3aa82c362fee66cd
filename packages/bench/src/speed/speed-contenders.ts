/** Ours, the peers and bare parsing on the same pages, in one process, in turn. */
import { load } from "cheerio/slim";
import { decodePage } from "../peers/decode-page.ts";
import { type Peer, type PeerInput, peers, quietPeers } from "../peers/index.ts";
import { cpuMsOf } from "../shared/cpu-time.ts";
import type { DevPage } from "../shared/dev-data.ts";
import { progressOf } from "../shared/progress.ts";
import { randomOf, sampleBySize, shuffle } from "../shared/sample.ts";

export interface SpeedRow {
  name: string;
  label: string;
  /** Mean over the pages. */
  msPerPage: number;
  medianMs: number;
  /** How many times as fast as Readability over jsdom: its total time through this one's. */
  ratio: number;
  /** The median of that ratio page by page: a few giant pages decide the other one. */
  medianRatio: number;
}

export interface Speed {
  pageCount: number;
  meanKb: number;
  /** Pages left out because a contender threw on them: giving up early is not speed. */
  leftOut: number;
  rows: SpeedRow[];
}

/** What the ratios are relative to: the pair that most people use. */
const yardstick = "readability-jsdom";

interface Contender {
  name: string;
  label: string;
  run: Peer;
}

/** The floor under every extractor that starts from cheerio's fast parser. */
const parsing: Contender = {
  name: "parsing",
  label: "parsing alone (cheerio slim)",
  run({ html }) {
    load(html);
    return null;
  },
};

async function loadContenders(): Promise<Contender[]> {
  const libraries = peers.filter(({ isInProcess }) => isInProcess);
  const loading = libraries.map(async ({ name, label, load }) => ({
    name,
    label,
    run: await load(),
  }));
  return [parsing, ...(await Promise.all(loading))];
}

/** Pages that are run before anything is timed, so that every contender is compiled. */
const warmUpPages = 20;
const rounds = 2;

export async function measureContenders(
  pages: readonly DevPage[],
  { pageCount, seed }: { pageCount: number; seed: number },
): Promise<Speed> {
  quietPeers();
  const contenders = await loadContenders();
  const random = randomOf(seed);
  const sizeOf = ({ bytes }: DevPage) => bytes.length;
  const sample = shuffle(sampleBySize(pages, sizeOf, pageCount, random), random);
  const rest = pages.filter((page) => !sample.includes(page));
  for (const page of sampleBySize(rest, sizeOf, warmUpPages, random))
    await timePage(page, contenders, random);

  const timed: { page: DevPage; ms: Map<string, number> }[] = [];
  const progress = progressOf("speed", sample.length);
  for (const page of sample) {
    const ms = await timePage(page, contenders, random);
    progress();
    if (ms) timed.push({ page, ms });
  }
  const msOf = (name: string) => timed.map(({ ms }) => ms.get(name) ?? 0);
  const yardstickMs = msOf(yardstick);
  return {
    pageCount: timed.length,
    meanKb: sum(timed.map(({ page }) => page.bytes.length)) / timed.length / 1000,
    leftOut: sample.length - timed.length,
    rows: contenders.map(({ name, label }) => {
      const ms = msOf(name);
      const total = sum(ms);
      return {
        name,
        label,
        msPerPage: total / ms.length,
        medianMs: medianOf(ms),
        ratio: sum(yardstickMs) / total,
        medianRatio: medianOf(ms.map((own, index) => (yardstickMs[index] ?? 0) / own)),
      };
    }),
  };
}

/**
 * Times every contender on a page; `null` where one throws. The order is drawn for each round: were it
 * only rotated, the same contender would always run in the wake of the same other one. The best round
 * counts: a full garbage collection, mostly of what jsdom left, strikes whoever runs just then.
 */
async function timePage(
  page: DevPage,
  contenders: readonly Contender[],
  random: () => number,
): Promise<Map<string, number> | null> {
  const { bytes, url, site } = page;
  const input: PeerInput = { bytes, html: decodePage(bytes), url, site };
  const ms = new Map<string, number>();
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { name, run } of shuffle(contenders, random)) {
        const spent = await cpuMsOf(() => run(input));
        ms.set(name, Math.min(spent, ms.get(name) ?? spent));
      }
    }
  } catch {
    return null;
  }
  return ms;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
