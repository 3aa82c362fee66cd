/** The development sets and their metrics, read where they stand: beside the repository, never in it. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createZstdDecompress } from "node:zlib";
import { getDomain } from "tldts";

const shared = new URL("../../../../../shared/", import.meta.url);

/** The pages that the benches read, by set. */
const files = { wcxb: "wcxb-dev.jsonl.zst", segments: "segments-dev.jsonl.zst" };

export type SetName = keyof typeof files;

/** A page with what its annotators wrote of it. */
export interface DevPage {
  set: SetName;
  id: string;
  url: string | null;
  /** The publisher's registrable domain, or the page's number where it has no address. */
  site: string;
  /** `null` in sets that do not tell types apart. */
  pageType: string | null;
  bytes: Uint8Array;
  gold: { body: string; with: string[]; without: string[] };
}

/** The parts of the shared metrics module that the benches call. */
export interface Metrics {
  wcxbPage(gold: DevPage["gold"], text: string): WcxbScore;
  wcxbTotal(scores: readonly WcxbScore[]): WcxbScore;
  trafilaturaPage(gold: DevPage["gold"], text: string): Confusion;
  confusionTotal(scores: readonly Confusion[]): { precision: number; recall: number; f1: number };
}

export interface WcxbScore {
  precision: number;
  recall: number;
  f1: number;
}

export interface Confusion {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

/** Says what is missing of the data and the metrics; `null` when all of it is there. */
export function missingDevData(): string | null {
  const wanted = [...Object.values(files).map((file) => `data/${file}`), "bench/metrics.mjs"];
  const missing = wanted.filter((file) => !existsSync(new URL(file, shared)));
  return missing.length === 0 ? null : `${fileURLToPath(shared)} has no ${missing.join(", no ")}`;
}

/** The data and the metrics by name, each with the first letters of its SHA-256. */
export function dataHashes(): [file: string, hash: string][] {
  return [...Object.values(files).map((file) => `data/${file}`), "bench/metrics.mjs"].map(
    (file) => {
      const bytes = readFileSync(new URL(file, shared));
      return [file, createHash("sha256").update(bytes).digest("hex").slice(0, 16)];
    },
  );
}

export async function loadMetrics(): Promise<Metrics> {
  return await import(new URL("bench/metrics.mjs", shared).href);
}

/** Reads a set page by page, in its own order. */
export async function* pagesOf(set: SetName): AsyncGenerator<DevPage> {
  const file = fileURLToPath(new URL(`data/${files[set]}`, shared));
  for await (const line of linesOf(file)) yield pageOf(set, JSON.parse(line));
}

interface Row {
  id: string;
  url?: string;
  pageType?: string;
  html?: string;
  htmlBase64?: string;
  mainContent?: string;
  with: string[];
  without: string[];
}

function pageOf(set: SetName, row: Row): DevPage {
  const { id, url = null, html, htmlBase64 = "" } = row;
  return {
    set,
    id,
    url,
    site: getDomain(url ?? "") ?? id,
    pageType: row.pageType ?? null,
    bytes: html === undefined ? Buffer.from(htmlBase64, "base64") : Buffer.from(html),
    gold: { body: row.mainContent ?? "", with: row.with, without: row.without },
  };
}

/** Lines end at the byte 0x0A alone: other line separators stand inside the pages. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest: Uint8Array[] = [];
  for await (const piece of createReadStream(file).pipe(createZstdDecompress())) {
    let chunk: Buffer = piece;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10)) {
      yield Buffer.concat([...rest, chunk.subarray(0, at)]).toString("utf8");
      rest = [];
      chunk = chunk.subarray(at + 1);
    }
    if (chunk.length > 0) rest.push(chunk);
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString("utf8");
}
