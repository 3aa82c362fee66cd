/** Whether readers must pay for the article, as the page tells search engines and partners. */

import type { LdNode } from "../../page/json/json-ld.ts";
import type { Access } from "../../records/article.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import { metasOf, type RuleInput } from "../engine/rule-input.ts";

/**
 * In order: a tier that asks for something, then a plain yes or no, then any other tier. Templates
 * leave "free" in every page; nobody says by mistake that an article must be paid for.
 */
export const accessRules: readonly Rule<Access>[] = [
  {
    name: "meta:article:content_tier",
    confidence: 0.85,
    find: (input) => tiersOf(input).filter(({ value }) => asks.has(value)),
  },
  { name: "json-ld:isAccessibleForFree", confidence: 0.85, find: ldAccess },
  {
    name: "meta:article:content_tier",
    confidence: 0.85,
    find: (input) => tiersOf(input).filter(({ value }) => !asks.has(value)),
  },
];

const asks: ReadonlySet<Access> = new Set(["metered", "paid"]);

function tiersOf(input: RuleInput): Reading<Access>[] {
  return metasOf(input, ...tierMetas).flatMap(tierOf);
}

const tierMetas: readonly string[] =
  "article:content_tier og:article:content_tier content_tier cxenseparse:content_tier access".split(
    " ",
  );

const tiers: ReadonlyMap<string, Access> = new Map([
  ["free", "free"],
  ["open", "free"],
  ["metered", "metered"],
  ["locked", "paid"],
  ["paid", "paid"],
  ["premium", "paid"],
  ["subscriber", "paid"],
]);

/** A tier of the publisher's own says that there are tiers, and no more. */
function tierOf(raw: string): Reading<Access>[] {
  return [{ value: tiers.get(raw.trim().toLowerCase()) ?? "unknown", raw: raw.slice(0, 80) }];
}

function ldAccess({ facts }: RuleInput): Reading<Access>[] {
  const nodes = [...(facts?.ld.articles ?? []), ...(facts?.ld.pages ?? [])];
  return nodes.flatMap(({ isAccessibleForFree: free }: LdNode): Reading<Access>[] => {
    const raw = String(free).toLowerCase().replace(/^.*\//, "");
    if (raw !== "true" && raw !== "false") return [];
    return [{ value: raw === "true" ? "free" : "paid", raw: String(free) }];
  });
}
