/** The section of `RESULTS.md` that `bench:speed` writes. */
import type { GrowthRow } from "../shared/growth.ts";
import { provenance, tableOf } from "../shared/report.ts";
import type { Speed } from "./speed-contenders.ts";

export function speedSection(
  { rows, pageCount, meanKb, leftOut }: Speed,
  growth: readonly GrowthRow[],
  { seed }: { seed: number },
): string {
  const speedRows = rows.map(({ label, ratio, medianRatio, msPerPage, medianMs }) => [
    label,
    timesOf(ratio),
    timesOf(medianRatio),
    msPerPage.toFixed(1),
    medianMs.toFixed(1),
  ]);
  const growthRows = growth.map(({ kb, ms, msPerMb, words }) => [
    kb >= 1000 ? `${kb / 1000} MB` : `${kb} KB`,
    ms.toFixed(0),
    msPerMb.toFixed(0),
    words.toFixed(0),
  ]);
  return `## Speed

${tableOf(["", "times as fast", "page by page", "ms a page, mean", "median"], speedRows)}

Times as fast as Readability over jsdom: by the total time, and as the median of the ratios page by page.

Processor time (\`process.cpuUsage\`, so compiling and collecting garbage in other threads count), one process,
${pageCount} WCXB development pages of ${meanKb.toFixed(0)} KB on average, sampled evenly over sizes (seed ${seed}); every contender on
each page in turn, in another order on each, after 20 other pages as a warm-up; the better of two rounds
counts, as a full garbage collection strikes whoever runs when the heap is full; the young garbage is collected, untimed,
before each call. Ours is the whole pipeline from bytes, decoding and metadata included; the peers start from
a decoded string and stop at the HTML that they give out. ${leftOutNote(leftOut)}

How ours grows: five articles, their inner blocks repeated up to the size.

${tableOf(["page", "ms", "ms per MB", "words kept"], growthRows)}

\`npm run bench:speed -- --write\`, ${provenance()}.
`;
}

function leftOutNote(count: number): string {
  return count === 0
    ? "No contender threw."
    : `Left out: ${count} pages on which one of them threw.`;
}

function timesOf(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 1);
}
