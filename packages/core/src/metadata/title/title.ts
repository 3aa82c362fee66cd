/** The headline, in the wording that the page shows its readers. */
import { comparable, foldSpace } from "../../text.ts";
import { textsOf } from "../json-ld.ts";
import type { Reading, Rule } from "../rule.ts";
import { metasOf, type RuleInput } from "../rule-input.ts";
import { isSiteName, withoutSite } from "./without-site.ts";

/**
 * In order: a heading that a declaration repeats is both what readers see and what the page means;
 * declarations are often written for search engines; a heading alone may be the site's name.
 */
export const titleRules: readonly Rule<string>[] = [
  {
    name: "html:h1-declared",
    confidence: 0.9,
    find: (input) => headingsOf(input, [1]).filter(isDeclaredIn(input)),
  },
  {
    name: "html:h2-declared",
    confidence: 0.8,
    find: (input) => {
      const { forms } = declaredOf(input);
      return headingsOf(input, [2, 3]).filter(({ value }) => forms.has(comparable(value)));
    },
  },
  {
    name: "html:marked-headline",
    confidence: 0.75,
    find: (input) => markedTitles(input).filter(isDeclaredIn(input)),
  },
  {
    name: "json-ld:headline",
    confidence: 0.75,
    find: (input) => cutSites(ldHeadlines(input), input),
  },
  {
    name: "meta:og:title",
    confidence: 0.7,
    find: (input) => cutSites(metasOf(input, "og:title"), input),
  },
  {
    name: "meta:title",
    confidence: 0.6,
    find: (input) => cutSites(metasOf(input, "twitter:title", "dc.title", "citation_title"), input),
  },
  {
    name: "html:h1",
    confidence: 0.6,
    find: (input) => headingsOf(input, [1]),
  },
  {
    name: "html:title",
    confidence: 0.55,
    find: (input) => cutSites(input.facts?.title ? [input.facts.title] : [], input),
  },
  {
    name: "text:title",
    confidence: 0.8,
    find: ({ lines }) =>
      lines
        .filter((line) => line.role === "title")
        .map((line) => ({ value: line.text || line.source, raw: line.source })),
  },
];

/** Two wordings are one title when their letters and digits are. */
export const titleKey = comparable;

function headingsOf(input: RuleInput, levels: readonly number[]): Reading<string>[] {
  const headings = (input.facts?.headings ?? []).filter(
    ({ level, region, text, form }) =>
      levels.includes(level) &&
      region !== "nav" &&
      region !== "comment" &&
      region !== "related" &&
      region !== "footer" &&
      text.length < 500 &&
      !isSiteName(form, input.siteNames),
  );
  const own = headings.filter(({ region }) => region === null);
  return (own.length > 0 ? own : headings).map(({ text }) => ({ value: text, raw: text }));
}

function markedTitles({ facts }: RuleInput): Reading<string>[] {
  return (facts?.marks ?? [])
    .filter(({ kind, region, text }) => kind === "title" && region === null && text !== "")
    .map(({ text }) => ({ value: text, raw: text }));
}

function ldHeadlines({ facts }: RuleInput): string[] {
  if (facts === null) return [];
  return facts.ld.articles
    .flatMap((node) => textsOf(node.headline ?? node.name, facts.ld))
    .slice(0, 3);
}

function declarations(input: RuleInput): string[] {
  const title = input.facts?.title;
  return [
    ...ldHeadlines(input),
    ...metasOf(input, "og:title", "twitter:title"),
    ...(title ? [title] : []),
  ];
}

/** What several rules compare wordings with. */
interface Declared {
  /** Comparable forms of the declarations with their site names cut. */
  forms: ReadonlySet<string>;
  /** Their words, declaration by declaration. */
  words: readonly ReadonlySet<string>[];
  /** Comparable forms of the headings and of the declarations as they stand. */
  wordings: ReadonlySet<string>;
}

/** Worked out once for a page: every rule asks for it. */
const known = new WeakMap<RuleInput, Declared>();

function declaredOf(input: RuleInput): Declared {
  const found = known.get(input);
  if (found) return found;
  const texts = [...new Set(declarations(input))];
  const whole = texts.map(comparable);
  const cut = texts.flatMap((text) => withoutSite(text, input.siteNames, noWordings).slice(0, -1));
  const headings = (input.facts?.headings ?? []).filter(({ level }) => level < 3);
  const declared = {
    forms: new Set([...cut.map(comparable), ...whole]),
    words: whole.map((form) => new Set(form.split(" "))),
    wordings: new Set([...headings.map(({ form }) => form), ...whole]),
  };
  known.set(input, declared);
  return declared;
}

const noWordings: ReadonlySet<string> = new Set();

/** Shares of words from which a heading and a declaration are wordings of one title. */
const sameWording = 0.6;

/** Tells the headings that some declaration words in the same way, more or less. */
function isDeclaredIn(input: RuleInput): (heading: Reading<string>) => boolean {
  const { forms, words: declared } = declaredOf(input);
  return ({ value }) => {
    const form = comparable(value);
    const words = new Set(form.split(" "));
    if (words.size < 2) return forms.has(form);
    return declared.some((others) => {
      let shared = 0;
      for (const word of words) if (others.has(word)) shared++;
      return shared / Math.max(1, Math.min(words.size, others.size)) >= sameWording;
    });
  };
}

/** A declaration's first form without the site's name. */
function cutSites(texts: readonly string[], input: RuleInput): Reading<string>[] {
  return texts.flatMap((raw) => {
    const wordings = new Set(declaredOf(input).wordings);
    wordings.delete(comparable(raw));
    const value = foldSpace(withoutSite(raw, input.siteNames, wordings)[0] ?? raw);
    return value === "" || isSiteName(comparable(value), input.siteNames) ? [] : [{ value, raw }];
  });
}
