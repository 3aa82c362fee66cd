/** The rows of `bench:filing` for an edition: looking, building, comparing its stories, removing it. */
import { reworkOf } from "@winnow/local/cost/bill";
import type { MeasuredPhase, PhaseName } from "@winnow/local/cost/measured-editions";
import { perMillionProvisioned } from "@winnow/local/cost/prices";
import { tableOf } from "../shared/report.ts";

const says: Record<PhaseName, string> = {
  looking: "looking: cleaned and compared, nothing written",
  building: "building",
  comparing: "comparing its stories",
  removing: "removing it",
};

/** A row for each phase; a build by the hour is what an archive of 100,000 pages and more pays. */
export function editionsTable(phases: Record<PhaseName, MeasuredPhase>, pageCount: number): string {
  const rows = (Object.keys(says) as PhaseName[]).map((name) => {
    const phase = phases[name];
    const { usage } = phase;
    const calls = Object.values(usage.calls).reduce((sum, n) => sum + n, 0);
    const per = (amount: number) => (amount / pageCount).toFixed(1);
    const units = [usage.writeUnits, usage.indexUnits, usage.readUnits].map(per);
    const dollars = [
      reworkOf(phase, pageCount),
      reworkOf(phase, pageCount, perMillionProvisioned),
    ].map((price) => price.toFixed(2));
    return [says[name], per(calls), ...units, ...dollars];
  });
  return tableOf(
    [
      ...["an edition", "calls", "write units", "of them for indexes", "read units"],
      ...["$ per million", "… by the hour"],
    ],
    rows,
  );
}
