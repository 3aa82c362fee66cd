/** What a document costs as the archive grows: time, keys, texts read. */
import { prepareText } from "@winnow/core/dedup";
import { createDeduper } from "../deduper.ts";
import { type StreamDocument, streamOf } from "./stream.ts";

/** What the documents up to a size of the archive cost, on average of the last `window`. */
export interface GrowthRow {
  archived: number;
  /** Processor milliseconds of the whole decision. */
  decisionMs: number;
  /** Processor milliseconds of reading a text for comparison alone. */
  fingerprintMs: number;
  keysRead: number;
  claims: number;
  candidatesRead: number;
  textsRead: number;
}

/** Documents that a row is the average of. */
const window = 2_000;

/** Streams documents into one archive and measures before each of the sizes. */
export async function measureGrowth(sizes: readonly number[], seed: number): Promise<GrowthRow[]> {
  const rows: GrowthRow[] = [];
  const deduper = await createDeduper();
  let chunk: StreamDocument[] = [];
  let archived = 0;
  for (const document of streamOf({ seed, documents: Math.max(...sizes), paragraphs: 4 })) {
    chunk.push(document);
    if (chunk.length < window) continue;
    archived += chunk.length;
    const isMeasured = sizes.includes(archived);
    const before = deduper.counts();
    const decisionMs = await cpuMs(async () => {
      for (const each of chunk) await deduper.add(each);
    });
    if (isMeasured) {
      const fingerprintMs = await cpuMs(() => {
        for (const { text } of chunk) prepareText(text);
      });
      const after = deduper.counts();
      rows.push({
        archived,
        decisionMs: decisionMs / window,
        fingerprintMs: fingerprintMs / window,
        keysRead: (after.keysRead - before.keysRead) / window,
        claims: (after.claims - before.claims) / window,
        candidatesRead: (after.candidatesRead - before.candidatesRead) / window,
        textsRead: (after.textsRead - before.textsRead) / window,
      });
    }
    chunk = [];
  }
  return rows;
}

async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
