/**
 * `npm run bench:filing`: what filing takes in calls, capacity units and dollars, for a new article,
 * for another outlet's copy, and for a page that is saved again. Prints; `--write` puts the section
 * into `RESULTS.md`. Counted, so it does not depend on the machine.
 */
import { parseArgs } from "node:util";
import { measureEditions } from "@winnow/local/cost/measured-editions";
import { type MeasuredRun, measureRun, type PageToMeasure } from "@winnow/local/cost/measured-run";
import { edits } from "../dedup/edits.ts";
import { Random } from "../dedup/random.ts";
import { type Maker, type Report, reportOf } from "../dedup/reports.ts";
import { Vocabulary } from "../dedup/words.ts";
import { progressOf } from "../shared/progress.ts";
import { writeSection } from "../shared/report.ts";
import { filingSection } from "./filing-section.ts";

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "100" },
    write: { type: "boolean", default: false },
  },
});

const count = Number(options.pages);
if (!(count > 0)) throw new Error(`--pages ${options.pages}: expected a count`);

const random = new Random(7);
const maker: Maker = { random, words: new Vocabulary(random) };
const reports = Array.from({ length: count }, () => reportOf(maker, 7));
const fresh = reports.map((report, n) => pageOf("new", report, n, "Monday"));
// Furniture alone tells the second save from the first, as on most pages.
const again = reports.map((report, n) => pageOf("again", report, n, "Tuesday"));
const changed = reports.map((report, n) => {
  const [, ...rest] = report.paragraphs;
  const paragraphs = [...reportOf(maker, 2).paragraphs, ...rest];
  return pageOf("changed", { ...report, paragraphs }, n, "Friday");
});
const copies = reports.map((report, n) =>
  pageOf("copy", random.pick(Object.values(edits))(maker, report), n, "Monday", "copier"),
);

const progress = progressOf("filing", 14 * count);
const run = (...pages: PageToMeasure[][]): Promise<MeasuredRun> =>
  measureRun(pages.flat(), { onPage: progress });
const section = filingSection(
  await run(fresh),
  {
    "another outlet's copy": await run(fresh, copies),
    "the same page, saved again": await run(fresh, again),
    "the same URL with another text": await run(fresh, changed),
  },
  {
    fresh: await run(given(fresh)),
    again: await run(given(fresh), given(again)),
  },
  await measureEditions(fresh, progress),
);
console.log(section);
if (options.write) writeSection("filing", section);

/** The same pages as whoever drops them says where they are from. */
function given(pages: readonly PageToMeasure[]): PageToMeasure[] {
  return pages.map((page, n) => ({ ...page, url: urlOf(n) }));
}

function urlOf(n: number, outlet = "paper"): string {
  return `https://${outlet}-${n % 20}.example/${n}`;
}

/** A page of an invented outlet; there are twenty of each make. */
function pageOf(
  name: string,
  report: Report,
  n: number,
  day: string,
  outlet = "paper",
): PageToMeasure {
  const { title, paragraphs } = report;
  const url = urlOf(n, outlet);
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n");
  const html = `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${url}">
<meta property="article:published_time" content="2020-${String(1 + (n % 12)).padStart(2, "0")}-05"></head>
<body><nav><a href="/">Home</a> <a href="/${day}">${day}</a></nav><article><h1>${title}</h1>${text}</article></body></html>`;
  return { key: `inbox/bench/${name}-${n}.html`, bytes: Buffer.from(html) };
}
