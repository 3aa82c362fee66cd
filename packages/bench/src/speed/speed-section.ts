/** The section of `RESULTS.md` that `bench:speed` writes. */
import type { GrowthRow } from "../shared/growth.ts";
import { provenance, tableOf } from "../shared/report.ts";
import type { Loading } from "./loading.ts";
import type { Speed } from "./speed-contenders.ts";

export function speedSection(
  { ordinary, all }: { ordinary: Speed; all: Speed },
  growth: readonly GrowthRow[],
  loading: readonly Loading[],
  { seed, firstPageKb }: { seed: number; firstPageKb: number },
): string {
  const growthRows = growth.map(({ kb, ms, msPerMb, words }) => [
    kb >= 1000 ? `${kb / 1000} MB` : `${kb} KB`,
    ms.toFixed(0),
    msPerMb.toFixed(0),
    words.toFixed(0),
  ]);
  const loadingRows = loading.map(({ module, isBundled, ms, pageMs, heapMb }) => [
    `\`${module}\`${isBundled ? ", bundled" : ""}`,
    ms.toFixed(0),
    pageMs?.toFixed(0) ?? "",
    heapMb.toFixed(1),
  ]);
  return `## Speed

Articles of 50 to 150 KB (${describe(ordinary)} of WCXB and the segments):

${speedTable(ordinary)}

Pages of all types and sizes (${describe(all)} of WCXB):

${speedTable(all)}

Times as fast as Readability over jsdom: by the total time, and as the median of the ratios page by page.

Processor time (\`process.cpuUsage\`, so compiling and collecting garbage in other threads count), one process,
development pages, sampled evenly over sizes (seed ${seed}); every contender on
each page in turn, in another order on each, after 20 other pages as a warm-up; the better of two rounds
counts, as a full garbage collection strikes whoever runs when the heap is full; the young garbage is collected, untimed,
before each call. Ours is the whole pipeline from bytes, decoding and metadata included; the peers start from
a decoded string and stop at the HTML that they give out.

How ours grows: five articles, their inner blocks repeated up to the size.

${tableOf(["page", "ms", "ms per MB", "words kept"], growthRows)}

What a process pays before its first page and for it, while its code is not compiled: processor time to import a module
and to clean an article of ${firstPageKb.toFixed(0)} KB, and the heap between the two; the middle one of five processes, less what an
empty program takes. Bundled: as one minified file, which is how the worker is deployed (by another bundler). Else from
source, types stripped by Node, without the cache of compiled code that the command line keeps.

${tableOf(["module", "import, ms", "first page, ms", "heap, MB"], loadingRows)}

\`npm run bench:speed -- --write\`, ${provenance()}.
`;
}

function describe({ pageCount, meanKb, leftOut }: Speed): string {
  const pages = `${pageCount} pages of ${meanKb.toFixed(0)} KB on average`;
  return leftOut === 0 ? pages : `${pages}, less ${leftOut} on which a contender threw,`;
}

function speedTable({ rows }: Speed): string {
  const cells = rows.map(({ label, ratio, medianRatio, msPerPage, medianMs }) => [
    label,
    timesOf(ratio),
    timesOf(medianRatio),
    msPerPage.toFixed(1),
    medianMs.toFixed(1),
  ]);
  return tableOf(["", "times as fast", "page by page", "ms a page, mean", "median"], cells);
}

function timesOf(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 1);
}
