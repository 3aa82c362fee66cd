/**
 * Scores the cleaner on pages that its model has not learned from:
 * `node evaluate.ts DATA-FOLDER MODELS-FOLDER [--worst TYPE]`. Each page is cleaned by the pipeline's
 * own code with the model of the fold that holds the page out.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { cleanPage } from "@winnow/core/clean/html";
import { Scorer } from "@winnow/core/clean/html/training";
import { parsePage } from "@winnow/core/page";
import { readPayload } from "@winnow/core/read";
import { type Candidate, candidates } from "./candidates.ts";
import { foldCount, rowsOf, trainedOn } from "./rows.ts";
import { type Pieces, pieceF1, piecesOf, wordF1 } from "./score.ts";

const { positionals, values: options } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: "string" }, count: { type: "string" }, set: { type: "string" } },
});
const [data = "", models = ""] = positionals;
const scorers = Array.from(
  { length: foldCount },
  (_, fold) => new Scorer(JSON.parse(readFileSync(`${models}/model-${fold}.json`, "utf8"))),
);

interface Scored {
  id: string;
  type: string;
  f1: number;
  precision: number;
  recall: number;
}
const rejects = new Map<string, number>();
const scored = new Map<Candidate, Scored[]>(candidates.map((candidate) => [candidate, []]));
const pieces = new Map<Candidate, Pieces>(
  candidates.map((candidate) => [candidate, { tp: 0, fp: 0, fn: 0 }]),
);
for (const set of trainedOn) {
  if (options.set && options.set !== set) continue;
  for (const row of rowsOf(set, data)) {
    const payload = readPayload(row.bytes, null);
    const page = payload.kind === "html" ? parsePage(payload.html) : null;
    for (const candidate of candidates) {
      const passes = candidate.passes(scorers[row.fold] as Scorer);
      const cleaned = page ? cleanPage(page, passes) : null;
      const rejected = cleaned?.verdict?.reason ?? (page ? null : payload.kind);
      const text = cleaned && rejected === null ? cleaned.text : "";
      if (rejected !== null && candidate === candidates[0]) {
        rejects.set(`${row.type} ${rejected}`, (rejects.get(`${row.type} ${rejected}`) ?? 0) + 1);
      }
      if (row.gold !== null) {
        const score = wordF1(text, row.gold);
        scored.get(candidate)?.push({ id: row.id, type: row.type, ...score });
      } else {
        const sum = pieces.get(candidate) as Pieces;
        const { tp, fp, fn } = piecesOf(text, row.with, row.without);
        sum.tp += tp;
        sum.fp += fp;
        sum.fn += fn;
      }
    }
  }
}

const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / (numbers.length || 1);
const types = [...new Set([...scored.values()].flat().map(({ type }) => type))].sort();
console.log(["".padEnd(26), "all", ...types, "segments (P, R)"].join("  "));
for (const candidate of candidates) {
  const rows = scored.get(candidate) ?? [];
  const cell = (of: Scored[], name: string) =>
    mean(of.map(({ f1 }) => f1))
      .toFixed(4)
      .padEnd(name.length);
  const sum = pieces.get(candidate) as Pieces;
  const { f1, precision, recall } = pieceF1(sum);
  console.log(
    [
      candidate.name.padEnd(26),
      cell(rows, "all"),
      ...types.map((type) =>
        cell(
          rows.filter((row) => row.type === type),
          type,
        ),
      ),
      `${f1.toFixed(4)} (${precision.toFixed(3)}, ${recall.toFixed(3)})`,
      `articles P ${mean(rows.filter(({ type }) => type === "article").map((r) => r.precision)).toFixed(4)} R ${mean(rows.filter(({ type }) => type === "article").map((r) => r.recall)).toFixed(4)}`,
    ].join("  "),
  );
}
console.log("rejected:", Object.fromEntries(rejects));
if (options.worst) {
  const first = scored.get(candidates[0] as Candidate) ?? [];
  const worst = first
    .filter(({ type }) => options.worst === "all" || type === options.worst)
    .sort((one, two) => one.f1 - two.f1)
    .slice(0, Number(options.count ?? 20));
  for (const { id, type, f1, precision, recall } of worst) {
    console.log(id, type, f1.toFixed(3), `P ${precision.toFixed(3)} R ${recall.toFixed(3)}`);
  }
}
