/** The section of `RESULTS.md` that `bench:filing` writes. */
import { billOf, totalOf } from "@winnow/local/cost/bill";
import type { MeasuredPhase, PhaseName } from "@winnow/local/cost/measured-editions";
import type { MeasuredRun } from "@winnow/local/cost/measured-run";
import { provenance, tableOf } from "../shared/report.ts";
import { editionsTable } from "./editions-rows.ts";

/** Runs of pages whose droppers say where they are from. */
export interface GivenRuns {
  fresh: MeasuredRun;
  /** The same with as many saved again. */
  again: MeasuredRun;
}

/** Writes a row for new pages alone, and one for each run of them with as many more of a kind. */
export function filingSection(
  fresh: MeasuredRun,
  more: Record<string, MeasuredRun>,
  given: GivenRuns,
  editions: Record<PhaseName, MeasuredPhase>,
): string {
  const rows = [
    rowOf("a new article", fresh),
    ...Object.entries(more).map(([what, run]) => rowOf(what, difference(run, fresh))),
    rowOf("a new article, its address given", given.fresh),
    rowOf("saved again, its address given", difference(given.again, given.fresh)),
  ];
  const heads = ["what is filed", "calls", "write units", "of them for indexes", "read units"];
  return `## What filing costs

${tableOf([...heads, "$ per million"], rows)}

${fresh.pageCount} invented pages of seven paragraphs from twenty outlets, filed on the embedded stack; then as many copies, saves or
new texts of them, each kind on an archive of its own, less what the new pages took. A page whose dropper does not say
where it is from has an id of its own with every save, and is joined with the others by the address that it declares: that is
what a save costs more then. Calls to S3 and DynamoDB, units as
DynamoDB reports them (those of indexes are modelled: one for each index whose key a write sets), list prices, from the
drop's arrival on, Lambda and logs included.

${editionsTable(editions, fresh.pageCount)}

The same new pages, built as an edition by one worker; what an edition takes once, whatever its size (the registry, notes
of parts, its table), is in it. By the hour: the table's units at $.00065 and $.00013 an hour, three quarters of them used.
Lambda is reckoned by the processor time that this machine took.

\`npm run bench:filing -- --write\`, ${provenance()}.
`;
}

function rowOf(what: string, run: MeasuredRun): string[] {
  const { pageCount, usage } = run;
  const calls = Object.values(usage.calls).reduce((sum, n) => sum + n, 0);
  const per = (amount: number) => (amount / pageCount).toFixed(1);
  const units = [usage.writeUnits, usage.indexUnits, usage.readUnits].map(per);
  return [what, per(calls), ...units, totalOf(billOf(run)).toFixed(2)];
}

/** What a run took beyond another. */
function difference(run: MeasuredRun, less: MeasuredRun): MeasuredRun {
  const names = Object.keys(run.usage.calls);
  const calls = names.map((name) => [
    name,
    (run.usage.calls[name] ?? 0) - (less.usage.calls[name] ?? 0),
  ]);
  return {
    ...run,
    pageCount: run.pageCount - less.pageCount,
    cpuMs: run.cpuMs - less.cpuMs,
    logBytes: run.logBytes - less.logBytes,
    usage: {
      calls: Object.fromEntries(calls),
      readUnits: run.usage.readUnits - less.usage.readUnits,
      writeUnits: run.usage.writeUnits - less.usage.writeUnits,
      indexUnits: run.usage.indexUnits - less.usage.indexUnits,
    },
  };
}
