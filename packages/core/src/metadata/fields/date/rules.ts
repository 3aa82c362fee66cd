/** Where a page says when it was published, and where it only seems to. */

import { isProse } from "../../engine/head-lines.ts";
import type { Rule } from "../../engine/rule.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";
import { labelBefore } from "./date-label.ts";
import { lineDates, proseDates } from "./date-lines.ts";
import {
  type DateSighting,
  datesIn,
  declaredDates,
  firstPrintedYear,
  markDates,
  placed,
  readingOf,
  readRelative,
} from "./date-reading.ts";
import { ldDates } from "./ld-dates.ts";
import { imageDates, urlDates } from "./url-date.ts";

type DateRule = Rule<string, DateSighting>;

/**
 * In order of trust: what software declares, what stands at the headline, what the text and the URL
 * tell. Last come the days of changes: they are there to be compared with, and where a page prints
 * "Updated" and nothing else, that day may stand, under the name of its source.
 */
export const dateSources: readonly DateRule[] = [
  { name: "json-ld:datePublished", confidence: 0.9, find: ldDates("articles", "datePublished") },
  {
    name: "meta:article:published_time",
    confidence: 0.88,
    find: metaDates("article:published_time", "og:article:published_time"),
  },
  {
    name: "html:itemprop-datePublished",
    confidence: 0.85,
    find: (input) => markDates(input, /^itemprop:.*datepublished/),
  },
  { name: "meta:published", confidence: 0.85, find: (input) => metas(input, publishedMetas) },
  { name: "html:time", confidence: 0.8, find: (input) => unchanged(markDates(input, /^time$/)) },
  { name: "text:date-line", confidence: 0.75, find: (input) => unchanged(lineDates(input)) },
  { name: "json-ld:page-datePublished", confidence: 0.7, find: ldDates("pages", "datePublished") },
  {
    name: "html:date-class",
    confidence: 0.7,
    find: (input) => unchanged(markDates(input, /^(?:class:date|abbr)/)),
  },
  {
    name: "url:path",
    confidence: 0.75,
    find: (input) =>
      urlDates(input).flatMap((date) => readingOf(date, input).map((found) => placed(found))),
  },
  { name: "meta:named-published", confidence: 0.6, find: namedMetas },
  { name: "meta:date", confidence: 0.6, find: (input) => metas(input, looseMetas) },
  { name: "json-ld:dateCreated", confidence: 0.5, find: ldDates("articles", "dateCreated") },
  { name: "json-ld:uploadDate", confidence: 0.4, find: ldDates("others", "uploadDate") },
  { name: "json-ld:other-date", confidence: 0.3, find: ldDates("others", "datePublished") },
  {
    name: "html:itemprop-dateCreated",
    confidence: 0.5,
    find: (input) => markDates(input, /^itemprop:.*datecreated/),
  },
  { name: "text:prose", confidence: 0.3, find: proseDates },
  { name: "text:relative", confidence: 0.35, find: relativeDates },
  { name: "meta:description", confidence: 0.2, find: describedDates },
  {
    name: "url:image-path",
    confidence: 0.2,
    find: (input) =>
      imageDates(input).flatMap((date) => readingOf(date, input).map((found) => placed(found))),
  },
  {
    name: "text:updated-line",
    column: "text:date-line",
    confidence: 0.3,
    find: (input) => changed(lineDates(input)),
  },
  {
    name: "html:updated",
    column: "html:time",
    confidence: 0.3,
    find: (input) => changed(markDates(input, /^(?:time|class:date|abbr)$/)),
  },
  {
    name: "html:time-updated",
    confidence: 0.3,
    find: (input) => ofChange(markDates(input, /^time:updated/)),
  },
  {
    name: "html:itemprop-dateModified",
    confidence: 0.3,
    find: (input) => ofChange(markDates(input, /^itemprop:.*datemodified/)),
  },
  {
    name: "meta:modified",
    confidence: 0.2,
    find: (input) => ofChange(metas(input, modifiedMetas)),
  },
  {
    name: "json-ld:dateModified",
    confidence: 0.2,
    find: (input) =>
      ofChange([
        ...ldDates("articles", "dateModified")(input),
        ...ldDates("pages", "dateModified")(input),
      ]),
  },
];

function unchanged(found: DateSighting[]): DateSighting[] {
  return found.filter(({ label }) => label !== "modified");
}

function changed(found: DateSighting[]): DateSighting[] {
  return ofChange(found.filter(({ label }) => label === "modified"));
}

/** Marks days of changes: that the article was published on them is an assumption. */
function ofChange(found: DateSighting[]): DateSighting[] {
  return found.map((each) => ({ ...each, assumed: [...each.assumed, "publication"] }));
}

const publishedMetas: readonly string[] = [
  ...["article:published", "datepublished", "parsely-pub-date", "sailthru.date", "publish-date"],
  ...["publish_date", "publishdate", "pubdate", "published", "published_time", "published-date"],
  ...["cxenseparse:recs:publishtime", "article.published", "citation_publication_date"],
  ...["citation_online_date", "dc.date.issued", "dcterms.issued", "dcterms.created"],
  ...["dc.date.created", "og:published_time", "originalpublicationdate", "bt:pubdate"],
  ...["article_date_original", "og:pubdate", "shareaholic:article_published_time", "pub_date"],
  ...["og:datepublished", "og:regdate", "regdate", "reg_date", "og:article:published"],
  ...["article:regdate", "article:pubdate", "article:publish_date", "article:created"],
  ...["article:create_date", "og:release_date", "og:create_date", "publication-date"],
];

/** Metas that mean the day of publication on most pages, and the last change on some. */
const looseMetas: readonly string[] =
  "dc.date dcterms.date date dc.created article:created created release_date citation_date".split(
    " ",
  );

const knownMetas: ReadonlySet<string> = new Set([...publishedMetas, ...looseMetas]);

export const modifiedMetas: readonly string[] = [
  ...["article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time"],
  ...["datemodified", "article:updated_time", "lastmod", "dcterms.modified", "dc.date.modified"],
  ...["last-modified", "revised", "og:modified_time", "og:datemodified", "og:moddate"],
];

/** Keys of a site's own making that say what they mean: "w-published-date", "x:created_at". */
const publicationKey = /publi(?:sh|c)|pubdate|posted|issued|created/;
const otherKey = /modif|updat|publisher|publishing|expir|author|url|image/;
const maxKeys = 200;

function namedMetas(input: RuleInput): DateSighting[] {
  const keys = [...(input.facts?.declared.keys() ?? [])].slice(0, maxKeys);
  return metas(
    input,
    keys.filter(
      (key) =>
        publicationKey.test(key) &&
        !otherKey.test(key) &&
        !key.startsWith("article:") &&
        !knownMetas.has(key),
    ),
  );
}

/** Characters of a description in which a day stands. */
const maxDescription = 300;

function describedDates(input: RuleInput): DateSighting[] {
  const texts = [input.facts?.title ?? "", ...metasOf(input, "description", "og:description")];
  return texts
    .slice(0, 3)
    .flatMap((text) => datesIn(text.slice(0, maxDescription), input).slice(0, 2))
    .filter(({ value }) => value >= firstPrintedYear)
    .flatMap((date) => readingOf(date, input).map((found) => placed(found)));
}

function metaDates(...keys: string[]) {
  return (input: RuleInput) => metas(input, keys);
}

function metas(input: RuleInput, keys: readonly string[]): DateSighting[] {
  return declaredDates(metasOf(input, ...keys), input);
}

/** Texts and lines in which "2 hours ago" is said of the article. */
const reach = 40;

function relativeDates(input: RuleInput): DateSighting[] {
  const from = input.headlineAt ?? 0;
  const near = (input.facts?.marks ?? []).filter(
    ({ kind, region, at }) => kind === "date" && region === null && Math.abs(at - from) < reach,
  );
  const lines = input.head.filter((line) => !isProse(line) && line.role !== "title");
  const marked = near.flatMap(({ text, at }) =>
    relativeIn(text, { isOwn: Math.abs(at - from) < besideHeadline }, input),
  );
  return [...marked, ...lines.flatMap(({ source }) => relativeIn(source, {}, input))];
}

/** Texts from the headline within which a date element is the article's. */
const besideHeadline = 8;

function relativeIn(text: string, place: Partial<DateSighting>, input: RuleInput): DateSighting[] {
  return readRelative(text, input).map((found) =>
    placed(found, { ...place, label: labelBefore(text, 1) }),
  );
}
