/** What tells the title among all that a page calls by that name. */
import { comparable } from "../../../text/words.ts";
import { least, sharedOf, yes } from "../../engine/numbers.ts";
import type { Measure } from "../../engine/ranking.ts";
import type { Row } from "../../engine/rows.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";
import type { CutKind } from "./cuts.ts";
import type { TitleReading } from "./rules.ts";
import { isSiteName } from "./site-name.ts";

type TitleRow = Row<string, TitleReading>;

/** What the measures of one page share. */
export interface TitleSurvey {
  rows: readonly TitleRow[];
  /** The words of each row, by its key. */
  words: ReadonlyMap<string, readonly string[]>;
  /** The words of the h1s and of the declarations. */
  h1Words: readonly ReadonlySet<string>[];
  declaredWords: readonly ReadonlySet<string>[];
  /** Comparable forms of the article's own h1s, and of the declarations as they stand. */
  h1s: readonly string[];
  declared: readonly string[];
  /** Words of the address. */
  slug: ReadonlySet<string>;
  siteNames: ReadonlySet<string>;
  h1Count: number;
  /** Position of the main headline, -1 if the page has none. */
  headlineAt: number;
}

export function surveyTitles(rows: readonly TitleRow[], input: RuleInput): TitleSurvey {
  const { facts, siteNames } = input;
  const h1s = (facts?.headings ?? []).filter(({ level }) => level === 1);
  const declarations = new Set([
    ...metasOf(input, "og:title", "twitter:title"),
    ...(facts?.title ? [facts.title] : []),
  ]);
  const ownH1s = h1s.filter(({ region }) => region === null).map(({ form }) => form);
  const declared = [...declarations].slice(0, 4).map((text) => comparable(text.slice(0, 500)));
  return {
    rows,
    words: new Map(rows.map(({ key }) => [key, key.split(" ")])),
    h1s: ownH1s,
    declared,
    h1Words: ownH1s.slice(0, 4).map((form) => new Set(form.split(" "))),
    declaredWords: declared.map((form) => new Set(form.split(" "))),
    slug: slugOf(input.url),
    siteNames,
    h1Count: h1s.length,
    headlineAt: input.headlineAt ?? -1,
  };
}

/** The words of the part of an address that looks most like a headline. */
function slugOf(url: string | null): ReadonlySet<string> {
  const path = URL.parse(url ?? "")?.pathname ?? "";
  let longest: string[] = [];
  for (const part of path.slice(0, 500).toLowerCase().split("/")) {
    const words = part.split(/[^\p{L}\p{N}]/u).filter((word) => word.length > 1);
    if (words.length >= longest.length) longest = words;
  }
  return new Set(longest);
}

const cutKinds: readonly CutKind[] = ["site", "end", "ends", "start", "rest", "colon"];
/** Where a value stands in no heading. */
const nowhere = 999;

export const titleMeasures: readonly Measure<string, TitleReading, TitleSurvey>[] = [
  { name: "sources", of: ({ sources }) => sources.size },
  { name: "order", of: ({ order }) => order },
  { name: "whole", of: ({ sightings }) => yes(sightings.some(({ cut }) => cut === null)) },
  ...cutKinds.map((kind) => ({
    name: `cut:${kind}`,
    of: ({ sightings }: TitleRow) => yes(sightings.some(({ cut }) => cut === kind)),
  })),
  { name: "level", of: ({ sightings }) => least(sightings, ({ heading }) => heading?.level, 9) },
  {
    name: "own-heading",
    of: ({ sightings }) => yes(sightings.some(({ heading }) => heading?.region === null)),
  },
  {
    name: "heading-at",
    of: ({ sightings }) => least(sightings, ({ heading }) => heading?.at, nowhere),
  },
  {
    name: "from-headline",
    of: ({ sightings }, { headlineAt }) =>
      least(sightings, ({ heading }) => heading && Math.abs(heading.at - headlineAt), nowhere),
  },
  { name: "h1-index", of: ({ key }, { h1s }) => h1s.indexOf(key) },
  { name: "h1-count", of: (_, { h1Count }) => h1Count },
  { name: "own-h1-count", of: (_, { h1s }) => h1s.length },
  {
    name: "holds-h1",
    of: ({ key }, { h1s }) => yes(h1s.some((h1) => h1 !== key && h1 !== "" && key.includes(h1))),
  },
  {
    name: "in-h1",
    of: ({ key }, { h1s }) => yes(h1s.some((h1) => h1 !== key && h1.includes(key))),
  },
  {
    name: "in-declared",
    of: ({ key }, { declared }) => declared.filter((form) => form.includes(key)).length,
  },
  {
    name: "declared-overlap",
    of: ({ key }, { declaredWords, words }) => overlap(words.get(key), declaredWords),
  },
  { name: "h1-overlap", of: ({ key }, { h1Words, words }) => overlap(words.get(key), h1Words) },
  {
    name: "slug-covers",
    of: ({ key }, { slug, words }) => {
      const own = words.get(key) ?? [];
      return slug.size === 0 ? -1 : own.filter((word) => slug.has(word)).length / own.length;
    },
  },
  {
    name: "covers-slug",
    of: ({ key }, { slug, words }) => {
      const own = new Set(words.get(key));
      let shared = 0;
      for (const word of slug) if (own.has(word)) shared++;
      return slug.size === 0 ? -1 : shared / slug.size;
    },
  },
  { name: "words", of: ({ key }, { words }) => words.get(key)?.length ?? 0 },
  { name: "length", of: ({ sightings }) => sightings[0]?.value.length ?? 0 },
  { name: "site-like", of: ({ key }, { siteNames }) => yes(isSiteName(key, siteNames)) },
  { name: "cut-short", of: ({ sightings }) => yes(/(?:…|\.\.\.)$/.test(wordingOf(sightings))) },
  {
    name: "parted",
    of: ({ sightings }) => yes(/\s[|•·–—-]\s|[|»]/.test(wordingOf(sightings))),
  },
  { name: "digits", of: ({ key }) => yes(/\p{N}/u.test(key)) },
  {
    name: "in-longer",
    of: ({ key }, { rows }) =>
      yes(rows.some((row) => row.key.length > key.length && row.key.includes(key))),
  },
  {
    name: "holds-shorter",
    of: ({ key }, { rows }) =>
      yes(rows.some((row) => row.key.length < key.length && key.includes(row.key))),
  },
];

function wordingOf(sightings: TitleRow["sightings"]): string {
  return sightings[0]?.value ?? "";
}

function overlap(words: readonly string[] = [], forms: readonly ReadonlySet<string>[]): number {
  let most = 0;
  for (const form of forms) most = Math.max(most, sharedOf(words, form));
  return most;
}
