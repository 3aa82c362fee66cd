/** The section of `RESULTS.md` that `bench:search` writes. */
import { loadavg } from "node:os";
import { provenance, tableOf } from "../shared/report.ts";
import type { Built } from "./build.ts";
import type { HostileResult } from "./hostile.ts";
import type { KnownItems } from "./known-items.ts";
import type { LanguageResult } from "./languages.ts";
import type { ColdTimes, KindTimes, Times } from "./measure.ts";
import type { StackRate } from "./stack-rate.ts";

export interface SearchFigures {
  built: Built;
  warm: readonly KindTimes[];
  cold: readonly ColdTimes[];
  hostile: HostileResult;
  known: KnownItems | null;
  languages: readonly LanguageResult[];
  stack: StackRate;
  queriesAKind: number;
}

export function searchSection({
  built,
  cold,
  hostile,
  known,
  languages,
  queriesAKind,
  stack,
  warm,
}: SearchFigures): string {
  const rows = warm.map(({ hits, kind, newest, overview, relevance }) => {
    const coldTimes = cold.find((one) => one.kind === kind);
    return [
      kind,
      Math.round(hits).toLocaleString("en"),
      pair(relevance),
      pair(newest),
      pair(overview),
      coldTimes ? `${ms(coldTimes.p50)} / ${ms(coldTimes.worst)}` : "–",
    ];
  });
  const load = loadavg()[0] ?? 0;
  return `## Search

${built.count.toLocaleString("en")} generated articles in one file (\`@winnow/search/sqlite\`), milliseconds of processor time, p50 / p99:

${tableOf(["", "hits", "by relevance", "newest first", "facets and histogram", "cold, clock"], rows)}

One query is a page of 20 stories with its total: read, planned, searched, collapsed; ${queriesAKind} queries a kind, each
asked once before it counts, then three times, of which the best counts. Processor time is what the clock of a quiet machine would show at most, since one query
runs in one thread and everything is in memory, and other processes on the same core make it longer; the clock itself stood at ${clockNote(warm)} (load ${load.toFixed(1)} on this machine's cores,
which others shared). Cold: a new process opens the file and asks by relevance, after the guest system was told
to forget the file (the host's memory may have it still); p50 / worst of its runs, by the clock.

${tableOf(
  ["building", ""],
  [
    ["articles a second of processor time", built.perCpuSecond.toFixed(0)],
    ["articles a second by the clock", built.perSecond.toFixed(0)],
    [
      "giving up deleted words (`optimize`), processor seconds",
      built.optimizeCpuSeconds.toFixed(1),
    ],
    ["bytes an article", built.bytesAnArticle.toFixed(0)],
    ["bytes an article, as published (zstd -1)", built.zstdBytesAnArticle.toFixed(0)],
    ["bytes of text an article, not kept", built.textBytesAnArticle.toFixed(0)],
    [
      `out of an archive of ${stack.articles.toLocaleString("en")} in the embedded engines: milliseconds an article, of the processor`,
      stack.cpuMs.toFixed(1),
    ],
    ["the same by the clock", stack.clockMs.toFixed(1)],
  ],
)}

Hostile queries on the same file: ${hostile.count.toLocaleString("en")} asked, ${hostile.errors} errors, the slowest ${ms(hostile.worstCpuMs)} ms of processor time (${ms(hostile.worstClockMs)} ms by the clock).
${knownNote(known)}
${languageNote(languages)}

\`npm run bench:search -- --write\`, ${provenance()}.
`;
}

function knownNote(known: KnownItems | null): string {
  if (known === null)
    return "The development texts were not at hand, so no known items were asked for.";
  const { asked, found } = known;
  return `Known items, on 20,000 development texts: a title and ten words of a sentence from the middle; the first hit holds them ${found} times of ${asked}.`;
}

function languageNote(languages: readonly LanguageResult[]): string {
  const parts = languages.map(
    ({ expected, forbidden, found, languages: count, set, wrong }) =>
      `${found} of ${expected} finds in ${count} languages ${set} (${wrong} of ${forbidden} wrong)`,
  );
  return `Languages, hand-made pairs of a query and a text: ${parts.join("; ")}.`;
}

function clockNote(warm: readonly KindTimes[]): string {
  const of = (kind: string) => warm.find((one) => one.kind === kind)?.relevance;
  const [common, middling] = [of("common word"), of("middling word")];
  if (!common || !middling) return "–";
  return `${ms(common.clockP50)} / ${ms(common.clockP99)} for the common word and ${ms(middling.clockP50)} / ${ms(middling.clockP99)} for the middling one by relevance`;
}

function pair({ cpuP50, cpuP99 }: Times): string {
  return `${ms(cpuP50)} / ${ms(cpuP99)}`;
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
