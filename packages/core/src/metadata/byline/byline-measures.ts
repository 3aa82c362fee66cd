/** What tells the authors among all the people whom a page names. */

import { Hint } from "../../clean/html/hints.ts";
import { mayHoldDate } from "../../dates/index.ts";
import { comparable } from "../../text.ts";
import { agencyNamed } from "../agency-names.ts";
import { elsewhere } from "../line-hints.ts";
import { distanceMeasures } from "../ranking/distance-measures.ts";
import { least, yes } from "../ranking/numbers.ts";
import { type PageSurvey, pageMeasures, surveyPage } from "../ranking/page-measures.ts";
import type { Measure } from "../ranking/ranking.ts";
import type { Row } from "../ranking/rows.ts";
import type { RuleInput } from "../rule-input.ts";
import { isSiteName } from "../title/site-name.ts";
import { isFullName } from "./byline-lines.ts";
import type { BylineReading } from "./byline-sources.ts";

type BylineRow = Row<string[], BylineReading>;

/** What the measures of one page share. */
export interface BylineSurvey {
  rows: readonly BylineRow[];
  siteNames: ReadonlySet<string>;
  title: string;
  /** How many elements of the page are marked as bylines. */
  marked: number;
  /** Whether the page calls itself an article. */
  isArticle: boolean;
  hasDeclared: boolean;
  hasPrinted: boolean;
  articles: number;
  /** Lines near the headline that hold a date. */
  dated: readonly number[];
  /** Where the author's box stands on many pages: the lines after the prose, and what opens as one. */
  foot: string;
  page: PageSurvey;
  /** The page's lines as one text, made for those who ask. */
  text(): string;
}

/** Lines around the headline that are asked for dates, and characters of an author's box. */
const nearTitle = 15;
const maxFoot = 4000;
/** Characters of a line and of a page in which a declared name is looked for. */
const maxLine = 2000;
const maxText = 200_000;

const declaredSource = /^(?:json-ld:author|meta:)/;
const printedSource = /^text:(?:by-line|byline)/;

export function surveyBylines(rows: readonly BylineRow[], input: RuleInput): BylineSurvey {
  const { facts } = input;
  const has = (pattern: RegExp) => rows.some((row) => isFrom(row, pattern));
  return {
    rows,
    siteNames: input.siteNames,
    title: ` ${comparable((facts?.headline?.text ?? facts?.title ?? "").slice(0, 300))} `,
    marked: facts?.shape.authors ?? 0,
    isArticle:
      (facts?.ld.articles.length ?? 0) > 0 ||
      /article|post|blog|news/i.test(facts?.declared.get("og:type")?.[0] ?? ""),
    hasDeclared: has(declaredSource),
    hasPrinted: has(printedSource),
    articles: facts?.shape.articles ?? 0,
    dated: datedLines(input),
    foot: footOf(input),
    page: surveyPage(input),
    text: textOnce(input),
  };
}

/** A name that software declares is surer where the page prints it, wherever that is. */
function textOnce({ lines }: RuleInput): () => string {
  let text: string | null = null;
  return () => {
    text ??= lines
      .map(({ source }) => source.slice(0, maxLine))
      .join("\n")
      .slice(0, maxText);
    return text;
  };
}

function datedLines({ lines, titleLines }: RuleInput): number[] {
  const title = titleLines[0] ?? 0;
  const found: number[] = [];
  for (let at = Math.max(0, title - 4); at < Math.min(lines.length, title + nearTitle); at++) {
    const source = lines[at]?.source ?? "";
    if (source.length < 160 && mayHoldDate(source)) found.push(at);
  }
  return found;
}

/** Boxes about authors open with the name: their first words are enough. */
function footOf({ lines, titleLines }: RuleInput): string {
  let foot = "";
  for (let at = lines.length - 1; at > (titleLines[0] ?? 0) + nearTitle; at--) {
    foot += `${lines[at]?.source.slice(0, 40)}\n`;
    if (foot.length > maxFoot) break;
  }
  return foot;
}

function isFrom({ sources }: BylineRow, pattern: RegExp): boolean {
  for (const source of sources) if (pattern.test(source)) return true;
  return false;
}

function peopleOf({ sightings }: BylineRow): readonly string[] {
  return sightings[0]?.value ?? [];
}

/** Farther than any place that is looked at. */
const far = 999;

/** Words that organisations and accounts call themselves by. */
const collective =
  /(?<!\p{L})(?:team|staff|editor|editors|editorial|desk|news|press|inc|llc|ltd|gmbh|group|media|magazine|redaktion|redazione|rédaction|redacción|admin|contributors?|agency|university|institute|association|company|blog|studio|bank|редакция)(?!\p{L})/iu;

export const bylineMeasures: readonly Measure<string[], BylineReading, BylineSurvey>[] = [
  { name: "sources", of: ({ sources }) => sources.size },
  { name: "rows", of: (_, { rows }) => rows.length },
  { name: "sightings", of: ({ sightings }) => Math.min(sightings.length, 8) },
  { name: "declared", of: (row) => yes(isFrom(row, declaredSource)) },
  { name: "visible", of: (row) => yes(isFrom(row, /^(?:text|html):/)) },
  {
    name: "other-declared",
    of: (row, { hasDeclared }) => yes(hasDeclared && !isFrom(row, declaredSource)),
  },
  {
    name: "other-printed",
    of: (row, { hasPrinted }) => yes(hasPrinted && !isFrom(row, printedSource)),
  },
  { name: "people", of: (row) => peopleOf(row).length },
  { name: "full-names", of: (row) => yes(peopleOf(row).every(isFullName)) },
  { name: "words", of: ({ key }) => key.split(/[ |]/).length },
  { name: "lower-case", of: (row) => yes(/^\p{Ll}/u.test(peopleOf(row)[0] ?? "")) },
  {
    name: "capitals",
    of: (row) => yes(peopleOf(row).every((name) => name === name.toUpperCase())),
  },
  { name: "digits", of: ({ key }) => yes(/\d/.test(key)) },
  { name: "collective", of: (row) => yes(peopleOf(row).some((name) => collective.test(name))) },
  { name: "agency", of: (row) => yes(peopleOf(row).some((name) => agencyNamed(name) !== null)) },
  {
    name: "site-like",
    of: ({ key }, { siteNames }) => yes(key.split("|").some((name) => isSiteName(name, siteNames))),
  },
  {
    name: "in-title",
    of: ({ key }, { title }) => yes(key.split("|").some((name) => title.includes(` ${name} `))),
  },
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
