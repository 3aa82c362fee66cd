/** The kinds of pages behind the types of schema.org. */

import { typesOf } from "../../../page/json/json-ld.ts";
import type { PageType } from "../../../records/article.ts";
import type { Reading } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";

/** In order: a thread is declared as an article too, an article about a product as a product too. */
const kinds: readonly [PageType, RegExp][] = [
  ["forum", /^(?:DiscussionForumPosting|QAPage)$/],
  ["documentation", /^(?:TechArticle|APIReference)$/],
  [
    "article",
    /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|Recipe)$/,
  ],
  ["product", /^(?:Product|ProductGroup|VideoGame|Book)$/],
  ["collection", /^CollectionPage$/],
];

/** Products beyond which a page shows a choice of them. */
const maxProducts = 3;

/** Reads the types of the page's JSON-LD nodes. */
export function readLdTypes({ facts }: RuleInput): Reading<PageType>[] {
  if (facts === null) return [];
  const { articles, pages, others } = facts.ld;
  const types = [...articles, ...pages, ...others].flatMap(typesOf);
  return kindsOf(types);
}

/** Reads the types that elements declare. */
export function readItemTypes({ facts }: RuleInput): Reading<PageType>[] {
  const counts = facts?.shape.itemTypes ?? new Map<string, number>();
  const types = [...counts].flatMap(([type, count]) => Array(Math.min(count, 9)).fill(type));
  // Each post of a thread is a comment or an answer; a page of questions and answers has a question each.
  const asked = counts.get("Question") ?? 0;
  const isThread = asked === 1 && (counts.get("Answer") ?? 0) > 0 && !counts.has("FAQPage");
  return [...(isThread ? [{ value: "forum" as const, raw: "Question" }] : []), ...kindsOf(types)];
}

function kindsOf(types: readonly string[]): Reading<PageType>[] {
  for (const [value, pattern] of kinds) {
    const found = types.filter((type) => pattern.test(type));
    const raw = found[0];
    if (raw === undefined) continue;
    if (value === "product" && found.length > maxProducts) return [{ value: "collection", raw }];
    return [{ value, raw }];
  }
  return [];
}
