/** Builds the index that is measured, and says what that took. */
import { readFileSync, rmSync, statSync } from "node:fs";
import { constants, zstdCompressSync } from "node:zlib";
import type { IndexedDocument } from "@winnow/search/index";
import { SqliteIndex } from "@winnow/search/sqlite";
import { Random } from "../dedup/random.ts";
import { Vocabulary } from "../dedup/words.ts";
import { progressOf } from "../shared/progress.ts";
import { Newsroom } from "./articles.ts";

const batchSize = 1000;

/** Rare words need many: the rarest of these stand in some ten of 100,000 articles. */
const vocabularySize = 200_000;

/** One article in so many is kept, to ask for what stands in it. */
const sampleEvery = 97;

export interface Built {
  path: string;
  count: number;
  /** Articles a second of processor time and of the clock: tokens, forms, words, rows. */
  perCpuSecond: number;
  perSecond: number;
  optimizeCpuSeconds: number;
  bytesAnArticle: number;
  zstdBytesAnArticle: number;
  textBytesAnArticle: number;
  sample: IndexedDocument[];
}

/** Builds an index of generated articles in a new file. */
export async function build(path: string, count: number): Promise<Built> {
  rmSync(path, { force: true });
  const random = new Random(18);
  const newsroom = new Newsroom(random, new Vocabulary(random, vocabularySize));
  const index = SqliteIndex.open(path, { isScratch: true });
  const progress = progressOf("search", count);
  const sample: IndexedDocument[] = [];
  let [cpu, clock, textBytes] = [0, 0, 0];
  for (let made = 0; made < count; made += batchSize) {
    const put = Array.from({ length: Math.min(batchSize, count - made) }, () => newsroom.next());
    for (const [at, document] of put.entries()) {
      textBytes += Buffer.byteLength(document.text);
      if ((made + at) % sampleEvery === 0) sample.push(document);
    }
    const [cpuBefore, before] = [process.cpuUsage(), performance.now()];
    await index.apply({ put, remove: [] });
    clock += performance.now() - before;
    cpu += cpuSince(cpuBefore);
    for (let at = 0; at < put.length; at += 1) progress();
  }
  const before = process.cpuUsage();
  await index.optimize();
  const optimizeCpuSeconds = cpuSince(before);
  await index.close();
  const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
  return {
    path,
    count,
    perCpuSecond: count / cpu,
    perSecond: count / (clock / 1000),
    optimizeCpuSeconds,
    bytesAnArticle: statSync(path).size / count,
    zstdBytesAnArticle: zstdCompressSync(readFileSync(path), level).length / count,
    textBytesAnArticle: textBytes / count,
    sample,
  };
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { system, user } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
