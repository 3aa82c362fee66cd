/** The section that a page is filed under: "Politics", "Regional". */

import { isNode, type LdNode, textsOf, typesOf } from "../../page/json/json-ld.ts";
import { comparable, foldSpace } from "../../text/words.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import { metasOf, type RuleInput } from "../engine/rule-input.ts";

/** In order: what is said of this article, then the path that leads to it. */
export const sectionRules: readonly Rule<string>[] = [
  {
    name: "meta:article:section",
    confidence: 0.85,
    find: (input) => metasOf(input, ...sectionMetas).flatMap((raw) => sectionIn(raw, input)),
  },
  {
    name: "json-ld:articleSection",
    confidence: 0.85,
    find: (input) => {
      const ld = input.facts?.ld;
      if (ld === undefined) return [];
      return ld.articles
        .flatMap((node) => textsOf(node.articleSection, ld))
        .flatMap((raw) => sectionIn(raw, input));
    },
  },
  { name: "json-ld:breadcrumb", confidence: 0.65, find: breadcrumbs },
];

export const sectionKey = comparable;

const sectionMetas: readonly string[] =
  "article:section og:article:section parsely-section dc.subject.section section".split(" ");

/** Longer ones are lists of keywords. */
const maxLength = 60;

function sectionIn(raw: string, { siteNames, facts }: RuleInput): Reading<string>[] {
  const value = foldSpace(raw);
  const form = comparable(value);
  if (form === "" || value.length > maxLength || siteNames.has(form)) return [];
  return form === comparable(facts?.headline?.text ?? "") || nothing.has(form)
    ? []
    : [{ value, raw }];
}

/** What software writes where nobody chose a section, and where every path begins. */
const nothing: ReadonlySet<string> = new Set([
  ...["home", "homepage", "start", "startseite", "accueil", "inicio", "início", "главная"],
  ...["uncategorized", "uncategorised", "allgemein", "non classé", "sin categoría", "без рубрики"],
]);

/** The step before the page itself; the page's own step repeats its title. */
function breadcrumbs(input: RuleInput): Reading<string>[] {
  const ld = input.facts?.ld;
  const list = ld?.others.find((node) => typesOf(node).includes("BreadcrumbList"));
  const items = list?.itemListElement;
  // One step is the page itself.
  if (!ld || !Array.isArray(items) || items.length < 2) return [];
  const steps = items.slice(0, 10).flatMap((step): Reading<string>[] => {
    if (!isNode(step)) return [];
    const name = nameOf(step);
    return name === null ? [] : sectionIn(name, input);
  });
  const end: unknown = items.at(-1);
  const last = isNode(end) ? nameOf(end) : null;
  const own = steps.filter(({ raw }) => raw !== last);
  return own.slice(-1);
}

function nameOf(step: LdNode): string | null {
  const name = step.name ?? (isNode(step.item) ? step.item.name : null);
  return typeof name === "string" ? name : null;
}
