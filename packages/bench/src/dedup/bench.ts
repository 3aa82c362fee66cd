/**
 * How well duplicates are found, and what that costs as the archive grows.
 *
 * `node packages/bench/src/dedup/bench.ts quality|growth [--write] [--sizes 2000,20000,200000]`
 */
import { parseArgs } from "node:util";
import { writeSection } from "../shared/report.ts";
import { devStream } from "./dev-streams.ts";
import { measureGrowth } from "./growth.ts";
import { scoreStream } from "./score.ts";
import { growthSection, qualitySection, type ScoredStream } from "./section.ts";
import { type StreamDocument, streamOf } from "./stream.ts";

/** Seeds of the generated streams; others serve the tests. */
const seeds = [101, 102, 103];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: "boolean", default: false },
    sizes: { type: "string", default: "2000,20000,200000" },
  },
});

const [part = "quality"] = positionals;
const section =
  part === "growth"
    ? growthSection(await measureGrowth(options.sizes.split(",").map(Number), 3))
    : qualitySection(await scoreStreams());
console.log(section);
if (options.write) writeSection(part === "growth" ? "dedup-growth" : "dedup", section);

async function scoreStreams(): Promise<ScoredStream[]> {
  const streams: [string, StreamDocument[] | null][] = [
    ["development, small", devStream("2k")],
    ["development, large", devStream("20k")],
    ...seeds.map((seed): [string, StreamDocument[]] => [
      `generated, seed ${seed}`,
      [...streamOf({ seed, documents: 4_000, paragraphs: 6 })],
    ]),
  ];
  const scored: ScoredStream[] = [];
  for (const [label, documents] of streams) {
    if (documents === null) continue; // the development data is not beside this checkout
    scored.push({ label, documents: documents.length, score: await scoreStream(documents) });
  }
  return scored;
}
