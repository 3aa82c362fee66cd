/** What tells the authors among all the people whom a page names. */
import { Hint } from "../../../page/hints.ts";
import { distanceMeasures } from "../../engine/distance-measures.ts";
import { elsewhere } from "../../engine/line-hints.ts";
import { least, yes } from "../../engine/numbers.ts";
import { pageMeasures } from "../../engine/page-measures.ts";
import type { Measure } from "../../engine/ranking.ts";
import type { BylineReading } from "./byline-reading.ts";
import {
  type BylineRow,
  type BylineSurvey,
  declaredSource,
  isFrom,
  peopleOf,
  printedSource,
} from "./byline-survey.ts";
import { nameMeasures } from "./name-measures.ts";
import { roleNoun } from "./names/names.ts";
import { leadsTo } from "./profile.ts";

/** Farther than any place that is looked at. */
const far = 999;
/** A line that tells somebody's role is no longer. */
const maxRole = 80;
const visibleSource = /^(?:text|html):/;

export const bylineMeasures: readonly Measure<string[], BylineReading, BylineSurvey>[] = [
  { name: "sources", of: ({ sources }) => sources.size },
  { name: "rows", of: (_, { rows }) => rows.length },
  { name: "sightings", of: ({ sightings }) => Math.min(sightings.length, 8) },
  { name: "declared", of: (row) => yes(isFrom(row, declaredSource)) },
  { name: "visible", of: (row) => yes(isFrom(row, visibleSource)) },
  {
    name: "other-declared",
    of: (row, { hasDeclared }) => yes(hasDeclared && !isFrom(row, declaredSource)),
  },
  {
    name: "other-printed",
    of: (row, { hasPrinted }) => yes(hasPrinted && !isFrom(row, printedSource)),
  },
  ...nameMeasures,
  ...distanceMeasures<string[], BylineReading, BylineSurvey>(far),
  {
    name: "to-date",
    of: ({ sightings }, { dated }) =>
      least(
        sightings,
        ({ index }) => (index === null ? null : least(dated, (at) => Math.abs(at - index), far)),
        far,
      ),
  },
  {
    name: "elsewhere",
    of: ({ sightings }) => {
      const lines = sightings.filter(({ index }) => index !== null);
      return yes(lines.length > 0 && lines.every(({ hints }) => (hints & elsewhere) !== 0));
    },
  },
  {
    name: "in-byline",
    of: ({ sightings }) => yes(sightings.some(({ hints }) => (hints & Hint.byline) !== 0)),
  },
  {
    name: "in-link",
    of: ({ sightings }) => yes(sightings.some(({ hints }) => (hints & Hint.link) !== 0)),
  },
  {
    name: "named-again",
    of: (row, { foot }) => yes(peopleOf(row).some((name) => foot.includes(name))),
  },
  {
    name: "named-in-text",
    of: (row, { text }) =>
      yes(isFrom(row, declaredSource) && peopleOf(row).some((name) => text().includes(name))),
  },
  {
    name: "part-of-declared",
    of: ({ key }, { rows }) => yes(isWithin(key, rows, declaredSource)),
  },
  {
    name: "part-of-visible",
    of: ({ key }, { rows }) => yes(isWithin(key, rows, visibleSource)),
  },
  {
    name: "role-beside",
    of: ({ sightings }, { lines }) =>
      yes(
        sightings.some(({ index, raw }) => {
          const next = index === null ? "" : (lines[index + 1]?.source ?? "");
          return roleNoun.test(raw) || (next.length < maxRole && roleNoun.test(next));
        }),
      ),
  },
  { name: "part", of: ({ sightings }) => yes(sightings.every(({ isPart }) => isPart)) },
  {
    name: "leads-to-name",
    of: ({ sightings }) =>
      yes(
        sightings.some(
          ({ href, value }) => href !== null && value.some((name) => leadsTo(href, name)),
        ),
      ),
  },
  {
    name: "described",
    of: (row, { described }) => yes(peopleOf(row).some((name) => described.has(name))),
  },
  { name: "bio", of: ({ sightings }) => yes(sightings.some(({ inBio }) => inBio)) },
  {
    name: "part-of-row",
    of: ({ key }, { rows }) =>
      rows.filter((row) => row.key.length > key.length && row.key.includes(key)).length,
  },
  {
    name: "holds-row",
    of: ({ key }, { rows }) =>
      rows.filter((row) => row.key.length < key.length && key.includes(row.key)).length,
  },
  { name: "marked", of: (_, { marked }) => Math.min(marked, 60) },
  { name: "article", of: (_, { isArticle }) => yes(isArticle) },
  { name: "articles", of: (_, { articles }) => Math.min(articles, 40) },
  {
    name: "from-body-start",
    of: ({ sightings }, { page: { bodyStart } }) =>
      least(
        sightings,
        ({ index }) => (index === null || bodyStart === null ? null : Math.abs(index - bodyStart)),
        far,
      ),
  },
  {
    name: "from-body-end",
    of: ({ sightings }, { page: { bodyEnd } }) =>
      least(
        sightings,
        ({ index }) => (index === null || bodyEnd === null ? null : Math.abs(index - bodyEnd)),
        far,
      ),
  },
  ...pageMeasures<string[], BylineReading, BylineSurvey>(({ page }) => page),
];

/** Whether another byline names these people and more. */
function isWithin(key: string, rows: readonly BylineRow[], source: RegExp): boolean {
  return rows.some(
    (row) => row.key.length > key.length && row.key.includes(key) && isFrom(row, source),
  );
}
