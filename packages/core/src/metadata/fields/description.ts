/** The sentence or two by which a page announces itself. */

import { textsOf } from "../../page/json/json-ld.ts";
import { comparable, foldSpace } from "../../text/words.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import { metasOf, type RuleInput } from "../engine/rule-input.ts";

/** In order: what is written for readers who see a link to the page, then what is for machines. */
export const descriptionRules: readonly Rule<string>[] = [
  { name: "meta:og:description", confidence: 0.85, find: fromMetas("og:description") },
  { name: "meta:description", confidence: 0.8, find: fromMetas("description") },
  {
    name: "json-ld:description",
    confidence: 0.8,
    find: (input) => {
      const ld = input.facts?.ld;
      if (ld === undefined) return [];
      const texts = ld.articles.flatMap((node) => textsOf(node.description, ld));
      return texts.flatMap((raw) => descriptionIn(raw, input));
    },
  },
  {
    name: "meta:twitter:description",
    confidence: 0.75,
    find: fromMetas("twitter:description", "dc.description", "sailthru.description"),
  },
];

export const descriptionKey = comparable;

/** Longer ones are the article. */
const maxLength = 1000;

function fromMetas(...keys: string[]) {
  return (input: RuleInput) => metasOf(input, ...keys).flatMap((raw) => descriptionIn(raw, input));
}

/** A text that only repeats the title or the site's name describes nothing. */
function descriptionIn(raw: string, { facts, siteNames }: RuleInput): Reading<string>[] {
  const value = foldSpace(raw);
  const form = comparable(value.slice(0, maxLength));
  const isEmpty = form === "" || siteNames.has(form) || value.length > maxLength;
  const titles = [facts?.headline?.text, facts?.title].map((text) => comparable(text ?? ""));
  return isEmpty || titles.includes(form) ? [] : [{ value, raw }];
}
