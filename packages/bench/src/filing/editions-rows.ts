/** The rows of `bench:filing` for an edition: looking, building, comparing its stories, removing it. */
import { type ReworkBill, reworkOf } from "@winnow/local/cost/bill";
import type { MeasuredPhase, PhaseName } from "@winnow/local/cost/measured-editions";
import { perMillion, perMillionProvisioned } from "@winnow/local/cost/prices";
import { tableOf } from "../shared/report.ts";

const heads = [
  ...["an edition", "calls", "write units", "of them for indexes", "read units"],
  ...["$ S3", "$ units", "$ Lambda", "$ per million"],
];

/** Each row with the price of its units: a table is paid by the hour while it is filled, and then by use. */
const rows: [what: string, phase: PhaseName, units: typeof perMillionProvisioned][] = [
  ["looking: cleaned and compared, nothing written", "looking", perMillion],
  ["building, its table paid by the hour", "building", perMillionProvisioned],
  ["building, its table paid by use", "building", perMillion],
  ["comparing its stories", "comparing", perMillion],
  ["removing it", "removing", perMillion],
];

export function editionsTable(phases: Record<PhaseName, MeasuredPhase>, pageCount: number): string {
  return tableOf(
    heads,
    rows.map(([what, name, prices]) => {
      const phase = phases[name];
      const { usage } = phase;
      const calls = Object.values(usage.calls).reduce((sum, n) => sum + n, 0);
      const counts = [calls, usage.writeUnits, usage.indexUnits, usage.readUnits];
      const bill = reworkOf(phase, pageCount, prices);
      const { s3, units, lambda } = bill;
      const dollars = [s3, units, lambda, sumOf(bill)].map((amount) => amount.toFixed(2));
      return [what, ...counts.map((count) => (count / pageCount).toFixed(1)), ...dollars];
    }),
  );
}

function sumOf({ s3, units, lambda }: ReworkBill): number {
  return s3 + units + lambda;
}
