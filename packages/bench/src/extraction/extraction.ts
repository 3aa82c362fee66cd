/**
 * `npm run bench:extraction`: how much of the articles each extractor keeps, and how much of the rest.
 * Scores ours and the peers on the development sets and writes the table into `RESULTS.md`.
 *
 * `--peers ours,…` runs some (the rows of the others stay), `--models FOLDER` names the models of the
 * folds, without which the row out of fold stays, `--limit N` takes N pages of each set and
 * writes nothing, `--json` prints the scores as JSON.
 */
import { parseArgs } from "node:util";
import { modelsVariable } from "../peers/fold-models.ts";
import { peerOf, peers } from "../peers/index.ts";
import { loadMetrics, type Metrics, missingDevData } from "../shared/dev-data.ts";
import { readSection, writeSection } from "../shared/report.ts";
import { extractionSection } from "./extraction-section.ts";
import { withKeptScores } from "./kept-scores.ts";
import { readPageScores, writePageScores } from "./page-scores.ts";
import { scorePeers } from "./score-peers.ts";

/** Readability over jsdom is left out: the algorithm is the same as over linkedom, at several times the wait. */
const left = "readability-jsdom";

const { values: options } = parseArgs({
  options: {
    peers: { type: "string" },
    models: { type: "string" },
    limit: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

const missing = missingDevData();
if (missing === null) await main(await loadMetrics());
else console.log(`bench:extraction: nothing is scored without the development data; ${missing}`);

async function main(metrics: Metrics): Promise<void> {
  const limit = options.limit === undefined ? null : Number(options.limit);
  if (limit !== null && !(limit > 0)) throw new Error(`--limit ${options.limit}: expected a count`);
  // The threads of peers take the environment of this one.
  if (options.models !== undefined) process.env[modelsVariable] = options.models;
  const names = options.peers?.split(",").map((name) => peerOf(name.trim()).name) ?? defaultPeers();
  const ran = await scorePeers(metrics, names, limit);
  const scores =
    limit === null ? withKeptScores(ran, readSection("extraction"), readPageScores()) : ran;
  const section = extractionSection(scores);
  console.log(options.json ? JSON.stringify(scores, null, 2) : section);
  // A table over part of the pages would replace a better one.
  if (limit === null) {
    writeSection("extraction", section);
    writePageScores(new Map(scores.peers.map(({ label, byPage }) => [label, byPage])));
  } else process.stderr.write("--limit: RESULTS.md stays as it is\n");
}

function defaultPeers(): string[] {
  const names = peers.map(({ name }) => name).filter((name) => name !== left);
  return options.models === undefined ? names.filter((name) => name !== "out-of-fold") : names;
}
