/** What tells the day of publication among all the days that a page names. */
import { Hint } from "../../../page/hints.ts";
import { distanceMeasures } from "../../engine/distance-measures.ts";
import { elsewhere } from "../../engine/line-hints.ts";
import { least, yes } from "../../engine/numbers.ts";
import { type PageSurvey, pageMeasures, surveyPage } from "../../engine/page-measures.ts";
import type { Measure } from "../../engine/ranking.ts";
import type { Row } from "../../engine/rows.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";
import type { DateLabel } from "./date-label.ts";
import type { DateSighting } from "./date-reading.ts";

type DateRow = Row<string, DateSighting>;

/** What the measures of one page share. */
export interface DateSurvey {
  rows: readonly DateRow[];
  /** Days of the rows in order of time, as numbers. */
  days: readonly number[];
  /** Days that software declares as those of publication, and of the last change. */
  published: readonly number[];
  modified: readonly number[];
  /** Days that readers see, and the keys of those in the page's head. */
  printed: ReadonlySet<number>;
  inHead: ReadonlySet<string>;
  inHeadDays: ReadonlySet<number>;
  /** The page's address and that of its picture: `/2020/10/` in one of them is a witness. */
  url: string;
  image: string;
  page: PageSurvey;
}

const publishedSource = /^(?:json-ld:datePublished|meta:article:published_time|meta:published)/;
const modifiedSource = /[mM]odified|updated/;

export function surveyDates(rows: readonly DateRow[], input: RuleInput): DateSurvey {
  const { facts } = input;
  const inHead = new Set(
    rows.filter(({ sightings }) => sightings.some((each) => each.inHead)).map(({ key }) => key),
  );
  const daysOf = (pattern: RegExp) =>
    rows.filter((row) => isFrom(row, pattern)).map(({ key }) => dayNumber(key));
  return {
    rows,
    days: rows.map(({ key }) => dayNumber(key)).sort((a, b) => a - b),
    published: daysOf(publishedSource),
    modified: daysOf(modifiedSource),
    printed: new Set(daysOf(/^(?:text|html):/)),
    inHead,
    inHeadDays: new Set([...inHead].map(dayNumber)),
    url: (input.url ?? facts?.canonical ?? metasOf(input, "og:url")[0] ?? "").slice(0, 500),
    image: (metasOf(input, "og:image", "twitter:image")[0] ?? "").slice(0, 500),
    page: surveyPage(input),
  };
}

function isFrom({ sources }: DateRow, pattern: RegExp): boolean {
  for (const source of sources) if (pattern.test(source)) return true;
  return false;
}

function dayNumber(key: string): number {
  return Date.parse(key) / 86_400_000;
}

/** The day of the same numbers with month and day changed about. */
function swappedOf(key: string): string {
  const [year = "", month = "", day = ""] = key.split("-");
  return month === day ? "" : `${year}-${day}-${month}`;
}

/** Farther than any place that is looked at, in texts, lines, characters and days. */
const far = 9999;

function labelled(label: DateLabel | null): Measure<string, DateSighting, DateSurvey> {
  return {
    name: `label:${label ?? "none"}`,
    of: ({ sightings }) => yes(sightings.some((each) => isPrinted(each) && each.label === label)),
  };
}

/** Whether an assumption is about how the day is read, not about what happened on it. */
function isOfReading(assumption: DateSighting["assumed"][number]): boolean {
  return assumption !== "publication";
}

function isPrinted({ texts, lines }: DateSighting): boolean {
  return texts !== null || lines !== null;
}

/** Days to the nearest of some days. */
function distance(key: string, days: readonly number[]): number {
  const own = dayNumber(key);
  return least(days, (day) => Math.abs(day - own), far);
}

/** Whether all of a day's lines stand in a place of another kind, and whether one is marked as a date. */
function hintMeasures(): Measure<string, DateSighting, DateSurvey>[] {
  const lines = ({ sightings }: DateRow) => sightings.filter((each) => each.lines !== null);
  return [
    {
      name: "elsewhere",
      of: (row) => {
        const own = lines(row);
        return yes(own.length > 0 && own.every(({ hints }) => (hints & elsewhere) !== 0));
      },
    },
    {
      name: "in-date",
      of: (row) => yes(lines(row).some(({ hints }) => (hints & Hint.date) !== 0)),
    },
    {
      name: "in-byline",
      of: (row) => yes(lines(row).some(({ hints }) => (hints & Hint.byline) !== 0)),
    },
    {
      name: "in-list",
      of: (row) => yes(lines(row).every(({ hints }) => (hints & (Hint.item | Hint.cell)) !== 0)),
    },
  ];
}

/** How well an address names the day: its month, or all of it. */
function namedIn(address: string, key: string): number {
  const [year = "", month = "", day = ""] = key.split("-");
  if (!address.includes(year)) return 0;
  const at = address.search(new RegExp(`${year}[/_-]?${month}(?!\\d{3})`));
  if (at < 0) return 1;
  return address
    .slice(at, at + 12)
    .replace(/\D/g, "")
    .startsWith(`${year}${month}${day}`)
    ? 3
    : 2;
}

export const dateMeasures: readonly Measure<string, DateSighting, DateSurvey>[] = [
  { name: "sources", of: ({ sources }) => sources.size },
  { name: "rows", of: (_, { rows }) => rows.length },
  { name: "sightings", of: ({ sightings }) => Math.min(sightings.length, 12) },
  ...distanceMeasures<string, DateSighting, DateSurvey>(far),
  {
    name: "others",
    of: ({ sightings }) => least(sightings.filter(isPrinted), ({ others }) => others, far),
  },
  {
    name: "start",
    of: ({ sightings }) => least(sightings.filter(isPrinted), ({ start }) => start, far),
  },
  labelled("published"),
  labelled("modified"),
  labelled("other"),
  labelled(null),
  { name: "swapped", of: ({ sightings }) => yes(sightings.every(({ swapped }) => swapped)) },
  {
    name: "assumed",
    of: ({ sightings }) => yes(sightings.every(({ assumed }) => assumed.some(isOfReading))),
  },
  { name: "in-head", of: ({ sightings }) => yes(sightings.some(({ inHead }) => inHead)) },
  ...hintMeasures(),
  {
    name: "early-in-utc",
    of: ({ sightings }) => yes(sightings.some(({ value }) => /T0\d:.*Z$/.test(value))),
  },
  {
    name: "printed-day-before",
    of: ({ key }, { printed }) => yes(printed.has(dayNumber(key) - 1)),
  },
  {
    name: "declared-day-after",
    of: ({ key }, { published }) => yes(published.includes(dayNumber(key) + 1)),
  },
  {
    name: "other-printed-in-head",
    of: ({ key }, { inHead }) => inHead.size - yes(inHead.has(key)),
  },
  { name: "with-time", of: ({ sightings }) => yes(sightings.some((s) => s.precision !== "day")) },
  { name: "from-published", of: ({ key }, { published }) => distance(key, published) },
  { name: "from-modified", of: ({ key }, { modified }) => distance(key, modified) },
  { name: "published-rows", of: (_, { published }) => published.length },
  { name: "modified-rows", of: (_, { modified }) => modified.length },
  { name: "older-rows", of: ({ key }, { days }) => days.indexOf(dayNumber(key)) },
  {
    name: "newer-rows",
    of: ({ key }, { days }) => days.length - 1 - days.lastIndexOf(dayNumber(key)),
  },
  {
    name: "declared-in-head",
    of: (_, { published, inHeadDays }) => yes(published.some((day) => inHeadDays.has(day))),
  },
  {
    name: "declared-swapped",
    of: ({ key }, { published }) => yes(published.includes(dayNumber(swappedOf(key)))),
  },
  { name: "kept", of: ({ sightings }) => yes(sightings.some(({ kept }) => kept)) },
  {
    name: "from-body-start",
    of: ({ sightings }, { page }) =>
      least(
        sightings,
        ({ index }) =>
          index === null || page.bodyStart === null ? null : Math.abs(index - page.bodyStart),
        far,
      ),
  },
  {
    name: "before-body",
    of: ({ sightings }, { page }) =>
      yes(
        page.bodyStart !== null &&
          sightings.some(({ index }) => index !== null && index <= (page.bodyStart ?? 0)),
      ),
  },
  {
    name: "from-body-end",
    of: ({ sightings }, { page }) =>
      least(
        sightings,
        ({ index }) =>
          index === null || page.bodyEnd === null || index < page.bodyEnd
            ? null
            : index - page.bodyEnd,
        far,
      ),
  },
  ...pageMeasures<string, DateSighting, DateSurvey>(({ page }) => page),
  { name: "in-url", of: ({ key }, { url }) => namedIn(url, key) },
  { name: "in-image", of: ({ key }, { image }) => namedIn(image, key) },
];
