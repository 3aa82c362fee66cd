/**
 * `node packages/bench/src/learning/learning-curve.ts`: what cleaning gains as pages of one source arrive, and
 * what it loses. Writes its table into `RESULTS.md`.
 *
 * `--models FOLDER` cleans each stream with the line models of the fold that holds its publishers
 * out; `--streams N` takes N of them and writes nothing.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { missingDevData } from "../shared/dev-data.ts";
import { writeSection } from "../shared/report.ts";
import { rowsOf } from "../training/blocks/rows.ts";
import { plantedByClean, writesBySize } from "./costs.ts";
import { judgesOf } from "./judge.ts";
import { learningSection } from "./learning-section.ts";
import { curveOf, type FoldedPage } from "./run.ts";
import { sourceFigures } from "./sources.ts";
import { labelledPages } from "./streams.ts";

const allStreams = 30;
const folder = fileURLToPath(new URL("../../../../../shared/data", import.meta.url));

const { values: options } = parseArgs({
  options: { models: { type: "string" }, streams: { type: "string" } },
});

const missing = missingDevData();
if (missing === null) await main(options.models ?? null);
else console.log(`learning-curve: nothing is measured without the development data; ${missing}`);

async function main(models: string | null): Promise<void> {
  const streams = options.streams === undefined ? allStreams : Number(options.streams);
  const judges = judgesOf(models);
  const foldOf = new Map([...rowsOf("wcxb", folder)].map(({ id, fold }) => [id, fold]));
  const folded = (regime: "full" | "leftover"): FoldedPage[] =>
    labelledPages(`${folder}/text-dev.jsonl.zst`, regime).map((page) => {
      return { ...page, fold: foldOf.get(page.story.replace(/-.*/, "")) ?? 0 };
    });
  const section = learningSection({
    full: await curveOf(folded("full"), judges, streams),
    leftover: await curveOf(folded("leftover"), judges, streams),
    sources: sourceFigures(folder),
    writes: await writesBySize(),
    planted: await plantedByClean(),
    streams,
    isOutOfFold: models !== null,
  });
  console.log(section);
  if (options.streams === undefined) writeSection("learning", section);
}
