/** The section of `RESULTS.md` that `learning-curve.ts` writes. */

import { provenance, share, tableOf } from "../shared/report.ts";
import { cleanCounts, sizes } from "./costs.ts";
import { type Curve, points, testPages } from "./run.ts";
import type { Figures } from "./score.ts";
import { type SourceFigures, sourcePoints } from "./sources.ts";
import { habits } from "./streams.ts";

export interface LearningResults {
  full: Curve;
  leftover: Curve;
  sources: Record<"articles" | "others", SourceFigures>;
  /** Writes for the stories of a source, by their number; planted stories, by the clean ones. */
  writes: number[];
  planted: number[];
  streams: number;
  /** Whether lines were judged by models that had not learned from their publishers. */
  isOutOfFold: boolean;
}

export function learningSection(results: LearningResults): string {
  const { streams, isOutOfFold } = results;
  const models = isOutOfFold
    ? "models that have not learned from the publishers of the stream's pages"
    : "the committed models, which have learned from these very lines: they doubt too few of them, so the gain is understated";
  return `## Learned boilerplate

What the profile of a source adds to the cleaning of scrapes, as the source's pages arrive: the n-th page meets what
n - 1 other stories have taught.

${["leftover", "full"].map((regime) => curveTable(results, regime as "leftover" | "full")).join("\n\n")}

Boilerplate: share of its lines (of two words or more) that are gone, whoever removed them. Article lost: share of the
article's lines. The gate lets a profile take only lines that the cleaner doubts by itself (\`core/src/boilerplate/policy.ts\`);
"no gate" takes whatever enough other stories hold.

The development set has few sources with more than two articles, so ${streams} streams for each table are built from it,
each in one fold of publishers: the boilerplate of one page around, and inside of, the articles of ${points.at(-1)} and more others.
Of the boilerplate lines ${percent(habits.constant)} stand on every page of a stream and ${percent(habits.sectional)} on ${percent(habits.sectionShare)} of them; in
the place of the rest stands boilerplate of the article's own page, which does not come back. On purpose, content comes
back as well: ${habits.headings} of the template's article headings in half of the articles each, and one paragraph, as agencies repeat
them, in ${percent(habits.background)}. ${testPages} pages of each stream are cleaned at every point, so the rows differ in nothing but the
profile. Lines are judged by ${models}.

Real sources, as far as they go: of the lines of WCXB's pages from publishers with five pages or more, the share that
enough other pages hold. No cleaner is asked here, so the article's share is what only the gate saves. Shops and
documentation repeat themselves inside of what the gold calls content.

${sourceTable(results)}

What a source costs, by the number of its stories (one write unit a write), and how many stories somebody has to plant
among so many clean ones until five of the sixteen that a profile holds witness against a sentence, which the gate may
still keep (means and medians of 20 sources):

${costTables(results)}

\`node packages/bench/src/learning/learning-curve.ts${isOutOfFold ? " --models FOLDER" : ""}\`, ${provenance()}.
`;
}

function curveTable(results: LearningResults, regime: "full" | "leftover"): string {
  const { gated, ungated } = results[regime];
  const title = regime === "full" ? "whole pages as text" : "articles with leftovers";
  const head = [
    title,
    "boilerplate",
    "article lost",
    "F1",
    "no gate: boilerplate",
    "article lost",
    "F1",
  ];
  const rows = points.map((point, at) => {
    const name = point === 1 ? "page 1: nothing known" : `page ${point}`;
    return [name, ...cells(gated[at]), ...cells(ungated[at])];
  });
  return tableOf(head, rows);
}

function cells(figures: Figures | undefined): string[] {
  if (figures === undefined) return ["–", "–", "–"];
  return [share(figures.removed), `${(figures.lost * 100).toFixed(2)} %`, share(figures.f1)];
}

function sourceTable({ sources }: LearningResults): string {
  const head = ["", "sources", "pages", ...sourcePoints.map((point) => `page ${point}`)];
  const rows = (["articles", "others"] as const).flatMap((kind) => {
    const figures = sources[kind];
    const counts = [figures.sources, figures.pages].map(String);
    const of = (seen: number[], all: number) => seen.map((count) => share(count / all));
    const name = kind === "articles" ? "article pages" : "other pages";
    return [
      [`${name}: boilerplate`, ...counts, ...of(figures.boilerplateSeen, figures.boilerplate)],
      [`${name}: content`, ...counts, ...of(figures.articleSeen, figures.article)],
    ];
  });
  return tableOf(head, rows);
}

function costTables({ writes, planted }: LearningResults): string {
  const perStory = sizes.map((size, at) => {
    const [before = 0, from = 0] = [writes[at - 1], sizes[at - 1]];
    return (((writes[at] ?? 0) - before) / (size - from)).toFixed(3).replace(/^0/, "");
  });
  const written = tableOf(
    ["stories", ...sizes.map(String)],
    [
      ["writes until then", ...writes.map((count) => count.toFixed(0))],
      ["writes a story, since the column before", ...perStory],
    ],
  );
  const poison = tableOf(
    ["clean stories", ...cleanCounts.map(String)],
    [["planted stories needed", ...planted.map(String)]],
  );
  return `${written}\n\n${poison}`;
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
