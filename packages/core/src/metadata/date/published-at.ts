/** When the article was published: never when it was changed, photographed or captured. */
import { isProse } from "../head-lines.ts";
import type { Rule } from "../rule.ts";
import { metasOf, type RuleInput } from "../rule-input.ts";
import {
  type DateReading,
  readDeclared,
  readingOf,
  readMark,
  readRelative,
} from "./date-reading.ts";
import { dateLines, datelines, labelledDates, onlyDates, quotedDays } from "./printed-dates.ts";
import { urlDates } from "./url-date.ts";

/** In order: what software declares, what stands at the headline, what the text and the URL tell. */
export const publishedAtRules: readonly Rule<string, DateReading>[] = [
  {
    name: "json-ld:datePublished",
    confidence: 0.9,
    find: (input) => {
      const ld = input.facts?.ld;
      return readDeclared(
        ld ? [...ld.articles, ...ld.pages].map((node) => node.datePublished) : [],
        input,
      );
    },
  },
  {
    name: "meta:article:published_time",
    confidence: 0.88,
    find: (input) => readDeclared(metasOf(input, ...publishedMetas), input),
  },
  {
    name: "html:itemprop-datePublished",
    confidence: 0.85,
    find: (input) => marks(input, /^itemprop:.*datepublished/, reach * 4),
  },
  {
    name: "html:time",
    confidence: 0.8,
    find: (input) => marks(input, /^time$/, reach),
  },
  {
    name: "text:date-line",
    confidence: 0.75,
    find: dateLines,
  },
  {
    name: "html:date-class",
    confidence: 0.7,
    find: (input) => marks(input, /^(class:date|abbr|itemprop:.*datecreated)/, reach),
  },
  {
    name: "url:path",
    confidence: 0.75,
    find: (input) => urlDates(input).flatMap((date) => readingOf(date, input)),
  },
  {
    name: "text:dateline",
    confidence: 0.7,
    find: datelines,
  },
  {
    name: "meta:date",
    confidence: 0.6,
    find: (input) => readDeclared(metasOf(input, ...looseMetas), input),
  },
  {
    name: "json-ld:dateCreated",
    confidence: 0.5,
    find: (input) =>
      readDeclared(
        (input.facts?.ld.articles ?? []).map((node) => node.dateCreated ?? node.uploadDate),
        input,
      ),
  },
  {
    name: "html:date-anywhere",
    confidence: 0.4,
    find: (input) => marks(input, /^(time|class:date|abbr)$/, Number.POSITIVE_INFINITY).slice(0, 1),
  },
  {
    name: "text:labelled-date",
    confidence: 0.45,
    find: labelledDates,
  },
  {
    name: "text:only-date",
    confidence: 0.4,
    find: onlyDates,
  },
  {
    name: "text:relative",
    confidence: 0.35,
    find: relativeDates,
  },
  {
    name: "text:quoted-day",
    confidence: 0.3,
    find: quotedDays,
  },
];

const publishedMetas: readonly string[] = [
  ...["article:published_time", "og:article:published_time", "article:published", "datepublished"],
  ...[
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
  ],
  ...[
    "published",
    "published_time",
    "published-date",
    "cxenseparse:recs:publishtime",
    "article.published",
  ],
  ...[
    "citation_publication_date",
    "citation_online_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
  ],
  ...[
    "dc.date.created",
    "og:published_time",
    "originalpublicationdate",
    "article_date_original",
    "bt:pubdate",
  ],
];

/** Metas that mean the day of publication on most pages, and the last change on some. */
const looseMetas: readonly string[] = [
  "dc.date",
  "dcterms.date",
  "date",
  "dc.created",
  "article:created",
  "created",
  "release_date",
];

/** Texts between the headline and a date that belongs to it. */
const reach = 40;
function marks(input: RuleInput, by: RegExp, within: number): DateReading[] {
  const from = input.headlineAt ?? 0;
  return (input.facts?.marks ?? [])
    .filter((mark) => mark.kind === "date" && by.test(mark.by))
    .filter((mark) => mark.region === null || mark.region === "header" || mark.region === "bio")
    .filter((mark) => mark.at >= from - 15 && mark.at - from < within)
    .flatMap((mark) => readMark(mark, ["published", null], input));
}

function relativeDates(input: RuleInput): DateReading[] {
  const from = input.headlineAt ?? 0;
  const near = (input.facts?.marks ?? []).filter(
    ({ kind, region, at }) => kind === "date" && region === null && Math.abs(at - from) < reach,
  );
  const lines = input.head.filter((line) => !isProse(line) && line.role !== "title");
  return [...near.map(({ text }) => text), ...lines.map(({ source }) => source)].flatMap((text) =>
    readRelative(text, input),
  );
}
