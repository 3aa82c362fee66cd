/**
 * What the page as a whole says about whether it is signed and dated at all: articles are, shops and
 * indexes are not, and a model that only sees one value of the page cannot tell them apart.
 */
import type { Line } from "../../clean/text-document.ts";
import { countWords } from "../../text/words.ts";
import { isProse, isUnspaced } from "./head-lines.ts";
import { yes } from "./numbers.ts";
import type { Measure } from "./ranking.ts";
import type { Reading } from "./rule.ts";
import { metasOf, type RuleInput } from "./rule-input.ts";

export interface PageSurvey {
  /** The first and the last line of prose that the cleaner kept. */
  bodyStart: number | null;
  bodyEnd: number | null;
  /** Lines of prose that it kept. */
  prose: number;
  /** Whether the page calls itself an article: in JSON-LD, in its metas. */
  ldArticles: number;
  ogArticle: boolean;
  articles: number;
  dates: number;
  authors: number;
  links: number;
  prices: number;
  /** Words of the headline, and of the last part of the address. */
  titleWords: number;
  slugWords: number;
  depth: number;
}

/** Several fields ask for the same page. */
const known = new WeakMap<RuleInput, PageSurvey>();

/** Surveys the page once for all fields. */
export function surveyPage(input: RuleInput): PageSurvey {
  const found = known.get(input) ?? survey(input);
  known.set(input, found);
  return found;
}

function survey(input: RuleInput): PageSurvey {
  const { facts, lines } = input;
  let bodyStart: number | null = null;
  let bodyEnd: number | null = null;
  let prose = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.removal !== null || !isProse(line)) continue;
    bodyStart ??= index;
    bodyEnd = index;
    prose++;
  }
  const shape = facts?.shape;
  const path = (URL.parse(input.url ?? facts?.canonical ?? "")?.pathname ?? "").slice(0, 500);
  const parts = path.split("/").filter((part) => part !== "");
  return {
    bodyStart,
    bodyEnd,
    prose,
    ldArticles: facts?.ld.articles.length ?? 0,
    ogArticle: /article|post|blog|news/i.test(metasOf(input, "og:type")[0] ?? ""),
    articles: shape?.articles ?? 0,
    dates: shape?.dates ?? 0,
    authors: shape?.authors ?? 0,
    links: shape?.links ?? 0,
    prices: shape?.prices ?? 0,
    titleWords: wordsOf((facts?.headline?.text ?? facts?.title ?? "").slice(0, 300)),
    slugWords: (parts.at(-1) ?? "").split(/[-_]/).length,
    depth: parts.length,
  };
}

/** Words by the spaces between them, or by the characters of scripts that have none. */
function wordsOf(text: string): number {
  return isUnspaced(text) ? countWords(text) : text.split(" ").length;
}

/** Counts above this say no more. */
const most = 60;

/** The measures of a page, the same for all of its rows. */
export function pageMeasures<Value, R extends Reading<Value>, Survey>(
  pageOf: (survey: Survey) => PageSurvey,
): Measure<Value, R, Survey>[] {
  const counted = (name: string, of: (page: PageSurvey) => number) => ({
    name: `page:${name}`,
    of: (_: unknown, survey: Survey) => Math.min(of(pageOf(survey)), most),
  });
  return [
    counted("prose", ({ prose }) => prose),
    counted("ld-articles", ({ ldArticles }) => ldArticles),
    counted("og-article", ({ ogArticle }) => yes(ogArticle)),
    counted("articles", ({ articles }) => articles),
    counted("dates", ({ dates }) => dates),
    counted("authors", ({ authors }) => authors),
    counted("links", ({ links }) => links / 10),
    counted("prices", ({ prices }) => prices),
    counted("title-words", ({ titleWords }) => titleWords),
    counted("slug-words", ({ slugWords }) => slugWords),
    counted("depth", ({ depth }) => depth),
  ];
}
