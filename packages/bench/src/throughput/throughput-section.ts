/** The section of `RESULTS.md` that `bench:throughput` writes. */
import { type BillLine, billOf, storageOf, totalOf } from "@winnow/local/cost/bill";
import type { MeasuredRun } from "@winnow/local/cost/measured-run";
import { pricesAsOf, reckoned } from "@winnow/local/cost/prices";
import { provenance, tableOf } from "../shared/report.ts";

export function throughputSection(run: MeasuredRun): string {
  const { pageCount, wallMs, captureMs, outcomes, heapMb, usage } = run;
  const bill = billOf(run);
  const total = totalOf(bill);
  const calls = Object.entries(usage.calls).sort(([, a], [, b]) => b - a);
  const perPage = (amount: number) => (amount / pageCount).toFixed(2);
  const speed = tableOf(
    ["", "figure"],
    [
      ["pages a second, one worker, engines in another thread", perSecond(pageCount, wallMs)],
      ["ms a page, median", quantile(captureMs, 0.5).toFixed(0)],
      ["ms a page, 99th percentile", quantile(captureMs, 0.99).toFixed(0)],
      ["heap in use after the first tenth, MB", heapAt(heapMb, 0.1)],
      ["heap in use at the end, MB", heapAt(heapMb, 1)],
    ],
  );
  return `## Throughput and cost

${speed}

${pageCount} pages of WCXB's development set, dropped, queued, ingested and filed on the embedded stack, ten messages a
batch: ${outcomesOf(outcomes)}. The heap is measured after a collection; the engines keep their data on disk.

| a page takes | calls |
| --- | --: |
${calls.map(([name, count]) => `| ${name} | ${perPage(count)} |`).join("\n")}

DynamoDB reports ${perPage(usage.writeUnits)} write units a page (${perPage(usage.indexUnits)} of them for the indexes, which are modelled: one for each
index whose key a write sets) and ${perPage(usage.readUnits)} read units.

| a million pages cost | a page | $ |
| --- | --: | --: |
${bill.map(rowOf).join("\n")}
| **from the drop's arrival on** |  | **${total.toFixed(2)}** |
| a lean design, reckoned before |  | ${reckoned.lean.toFixed(2)} |
| a naive design, reckoned before |  | ${reckoned.naive.toFixed(2)} |

List prices of us-east-1, ${pricesAsOf}, without any free tier (\`packages/local/src/cost/prices.ts\`). Lambda is reckoned by
the processor time of the worker's thread (the engines run in another) at the worker's memory. The drop itself is its
dropper's. Keeping a million such pages costs $${storageOf(run).toFixed(2)} a month, without the inbox.

\`npm run bench:throughput -- --write\`, ${provenance()}.
`;
}

function rowOf({ what, count, dollars }: BillLine): string {
  return `| ${what} | ${count.toFixed(2)} | ${dollars.toFixed(2)} |`;
}

function perSecond(pageCount: number, wallMs: number): string {
  return (pageCount / (wallMs / 1000)).toFixed(1);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function heapAt(samples: readonly number[], share: number): string {
  return (samples[Math.max(0, Math.ceil(samples.length * share) - 1)] ?? 0).toFixed(0);
}

function outcomesOf(outcomes: MeasuredRun["outcomes"]): string {
  return Object.entries(outcomes)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(", ");
}
