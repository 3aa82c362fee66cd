/** What a search found, for people: an entry a hit, and the counts of the whole result. */
import { styleText } from "node:util";
import type { FoundArticle } from "@winnow/search/archive";
import type { Facet, Overview } from "@winnow/search/index";
import { counted } from "./counted.ts";
import { fieldLines } from "./field.ts";
import { idCell } from "./ids.ts";
import { screenWidth } from "./screen.ts";
import { printable } from "./table.ts";
import { wrap } from "./width.ts";

/** A part of a text that is marked, in UTF-16 units. */
type Mark = readonly [from: number, to: number];

/** Values of a facet that are listed. */
const maxValues = 8;

/** Bars of the histogram that are listed, the latest. */
const maxBars = 24;

/** The widest bar. */
const barWidth = 30;

const textIndent = "    ";

/** Lays out a hit: its title, where and when it was published with its id, and why it was found. */
export function foundLines(
  { copies, id, publishedAt, publisher, snippet, title, titleMarks }: FoundArticle,
  width: number | null = screenWidth(),
): string[] {
  const facts = [
    publisher?.name ?? publisher?.domain ?? "no publisher",
    publishedAt?.slice(0, 10) ?? "undated",
    idCell(id),
    ...(copies > 0 ? [counted(copies, "copy", "copies")] : []),
  ];
  const before = snippet.isCutBefore ? "…" : "";
  const behind = snippet.isCutBehind ? "…" : "";
  const text = `${before}${marked(snippet.text, snippet.marks)}${behind}`;
  return [
    ...wrap(title === null ? "–" : marked(title, titleMarks), width),
    ...wrap(printable(facts.join(" · ")), width, textIndent),
    ...wrap(text, width, textIndent),
  ];
}

/** The text, what was found between asterisks, coloured or not; what could move a cursor is taken out. */
function marked(text: string, marks: readonly Mark[]): string {
  let shown = "";
  let at = 0;
  for (const [from, to] of marks) {
    const found = styleText(["bold", "yellow"], `*${printable(text.slice(from, to))}*`);
    shown += printable(text.slice(at, from)) + found;
    at = to;
  }
  return shown + printable(text.slice(at));
}

/** Lays out the counts of a result: by field, and over time. */
export function overviewLines(
  { facets, histogram, undated }: Overview,
  width: number | null = screenWidth(),
): string[] {
  const fields = [
    ["publisher", facets.publisher],
    ["language", facets.lang],
    ["collection", facets.collection],
    ["agency", facets.agency],
    ["page type", facets.type],
  ] as const;
  return [
    ...fields.flatMap(([label, facet]) => fieldLines(label, facetText(facet), width)),
    ...barLines(histogram.bars, width),
    ...(undated > 0 ? fieldLines("undated", String(undated), width) : []),
  ];
}

/** Lays out articles over time, the latest bars of them. */
export function barLines(
  all: Overview["histogram"]["bars"],
  width: number | null = screenWidth(),
): string[] {
  const bars = all.slice(-maxBars);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const room = width === null ? barWidth : Math.min(barWidth, Math.max(1, width - 30));
  return bars.map(({ from, count }) => {
    const bar = "█".repeat(Math.max(1, Math.round((count / most) * room)));
    return `  ${from.padEnd(12)}${bar} ${count}`;
  });
}

function facetText({ others, values, without }: Facet): string {
  const listed = values.slice(0, maxValues);
  const rest = values.slice(maxValues).reduce((sum, { count }) => sum + count, others);
  return [
    ...listed.map(({ count, value }) => `${printable(value)} ${count}`),
    ...(rest > 0 ? [`others ${rest}`] : []),
    ...(without > 0 ? [`none ${without}`] : []),
  ].join(", ");
}
