/** What the measures of a page's bylines share, looked up once. */
import type { Line } from "../../../clean/text-document.ts";
import { mayHoldDate } from "../../../dates/index.ts";
import { comparable } from "../../../text/words.ts";
import { type PageSurvey, surveyPage } from "../../engine/page-measures.ts";
import type { Row } from "../../engine/rows.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";
import { describedNames } from "./bio-lines.ts";
import type { BylineReading } from "./byline-reading.ts";
import { siteLetters } from "./profile.ts";

/** A byline with all that says it. */
export type BylineRow = Row<string[], BylineReading>;

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
  /** The site's own name as its address has it, and people of whom a sentence of the page tells. */
  site: string;
  described: ReadonlySet<string>;
  /** What the page files itself under: its section, its tags, the folders of its address. */
  topics: ReadonlySet<string>;
  lines: readonly Line[];
  /** The page's lines as one text, made for those who ask. */
  text(): string;
}

/** Lines around the headline that are asked for dates, and characters of an author's box. */
const nearTitle = 15;
const maxFoot = 4000;
/** Characters of a line and of a page in which a declared name is looked for. */
const maxLine = 2000;
const maxText = 200_000;

/** Places that software fills in, and lines that say "by". */
export const declaredSource = /^(?:json-ld:author|meta:)/;
export const printedSource = /^text:(?:by-line|byline)/;

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
    site: siteLetters(input.url ?? facts?.canonical ?? null),
    described: describedNames(input),
    topics: topicsOf(input),
    lines: input.lines,
    text: textOnce(input),
  };
}

function topicsOf(input: RuleInput): ReadonlySet<string> {
  const metas = metasOf(input, ...topicMetas).slice(0, 20);
  const topics = metas.flatMap((meta) => meta.slice(0, 500).split(","));
  const path =
    URL.parse(input.url ?? "")
      ?.pathname.slice(0, 300)
      .split("/")
      .slice(0, -1) ?? [];
  return new Set([...topics, ...path].map(comparable).filter((topic) => topic !== ""));
}

const topicMetas = ["article:section", "article:tag", "keywords", "news_keywords", "category"];

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

/** Whether a source of that kind says it. */
export function isFrom({ sources }: BylineRow, pattern: RegExp): boolean {
  for (const source of sources) if (pattern.test(source)) return true;
  return false;
}

/** The people of a byline. */
export function peopleOf({ sightings }: BylineRow): readonly string[] {
  return sightings[0]?.value ?? [];
}
