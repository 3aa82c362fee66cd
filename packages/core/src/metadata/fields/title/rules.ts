/** Where a page says its title: headings as readers see them, and what it declares. */

import type { Heading } from "../../../page/heading.ts";
import { textsOf } from "../../../page/json/json-ld.ts";
import { foldSpace } from "../../../text/words.ts";
import type { Reading, Rule } from "../../engine/rule.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";
import { type CutKind, cutsOf } from "./cuts.ts";
import { isSiteName } from "./site-name.ts";

export interface TitleReading extends Reading<string> {
  /** What was taken off the words; `null` for the words as they stand. */
  cut: CutKind | null;
  heading: Heading | null;
}

type TitleRule = Rule<string, TitleReading>;

/** In order of trust, for the wording as much as for the value: headings are what readers see. */
export const titleSources: readonly TitleRule[] = [
  { name: "html:h1", confidence: 0.9, find: (input) => headings(input, 1) },
  { name: "html:marked-headline", confidence: 0.8, find: markedTitles },
  { name: "html:h2", confidence: 0.7, find: (input) => headings(input, 2) },
  { name: "html:h3", confidence: 0.6, find: (input) => headings(input, 3) },
  { name: "text:title", confidence: 0.8, find: titleLines },
  ...declared("json-ld:headline", (input) => ldTexts(input, "headline")),
  ...declared("meta:og:title", (input) => metasOf(input, "og:title")),
  ...declared("meta:twitter:title", (input) => metasOf(input, "twitter:title")),
  ...declared("html:title", ({ facts }) => (facts?.title ? [facts.title] : [])),
  ...declared("meta:title", (input) => metasOf(input, ...titleMetas)),
  ...declared("json-ld:name", (input) => ldTexts(input, "name")),
  { name: "html:h1-part", confidence: 0.5, find: headingParts },
];

/** Templates put the site's name, a menu's and the article's headline into one level. */
const maxHeadings = 5;
/** Texts and headings that are longer are no titles. */
const maxLength = 500;

const titleMetas: readonly string[] =
  "dc.title dcterms.title citation_title parsely-title sailthru.title title headline".split(" ");

/** A declaration as it stands, and with its ends cut off. */
function declared(name: string, textsOfPage: (input: RuleInput) => string[]): TitleRule[] {
  const texts = (input: RuleInput) =>
    textsOfPage(input)
      .slice(0, 3)
      .map((text) => foldSpace(text.slice(0, maxLength)))
      .filter((text) => text !== "");
  const whole: TitleRule = { name, confidence: 0.7, find: (input) => texts(input).map(plain) };
  const cut: TitleRule = {
    name: `${name}-cut`,
    confidence: 0.5,
    find: (input) => texts(input).flatMap((raw) => cutReadings(raw, input)),
  };
  return [whole, cut];
}

/** Most declarations of a page are one and the same text. */
const knownCuts = new WeakMap<RuleInput, Map<string, TitleReading[]>>();

function cutReadings(raw: string, input: RuleInput): TitleReading[] {
  const known = knownCuts.get(input) ?? new Map<string, TitleReading[]>();
  knownCuts.set(input, known);
  let found = known.get(raw);
  if (found === undefined) {
    const cuts = cutsOf(raw, (form) => isSiteName(form, input.siteNames));
    found = cuts.map(({ value, kind }) => ({ ...plain(value), raw, cut: kind }));
    known.set(raw, found);
  }
  return found;
}

function plain(value: string): TitleReading {
  return { value, raw: value, cut: null, heading: null };
}

/** The article's own headings before those of menus and boxes, of which only an h1 may be meant. */
function headings({ facts }: RuleInput, wanted: 1 | 2 | 3): TitleReading[] {
  const found = (facts?.headings ?? []).filter(
    ({ level, region, text }) =>
      level === wanted && region !== "comment" && text.length < maxLength,
  );
  const own = found.filter(({ region }) => region === null);
  const others = wanted === 1 ? found.filter(({ region }) => region !== null) : [];
  return [...own, ...others]
    .slice(0, maxHeadings)
    .map((heading) => ({ ...plain(heading.text), heading }));
}

/** The lines of a headline that holds a kicker, a subtitle or a date beside the title. */
function headingParts({ facts }: RuleInput): TitleReading[] {
  const heading = facts?.headline ?? null;
  return (heading?.parts ?? []).map((part) => ({
    ...plain(part),
    raw: heading?.text ?? part,
    heading,
  }));
}

function markedTitles({ facts }: RuleInput): TitleReading[] {
  return (facts?.marks ?? [])
    .filter(({ kind, region, text }) => kind === "title" && region === null && text !== "")
    .slice(0, maxHeadings)
    .map(({ text }) => plain(text));
}

function titleLines({ lines }: RuleInput): TitleReading[] {
  return lines
    .filter(({ role, source }) => role === "title" && source.length < maxLength)
    .slice(0, 3)
    .map(({ source }) => plain(source));
}

function ldTexts({ facts }: RuleInput, kind: "headline" | "name"): string[] {
  if (facts === null) return [];
  const { articles, pages } = facts.ld;
  return kind === "headline"
    ? articles.flatMap((node) => textsOf(node.headline, facts.ld))
    : [...articles, ...pages].flatMap((node) => textsOf(node.name, facts.ld));
}
