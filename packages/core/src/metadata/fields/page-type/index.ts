/** What a page is for: an article, or one of the kinds of pages that are none. */
import type { PageType } from "../../../records/article.ts";
import { type Candidate, collect, type Reading, type Rule } from "../../engine/rule.ts";
import { metasOf, type RuleInput } from "../../engine/rule-input.ts";
import { hasHeadlineAddress, readAddress, readHome } from "./address.ts";
import { readItemTypes, readLdTypes } from "./schema-types.ts";
import { readShape } from "./shape.ts";
import { readBodyClass, readGenerator } from "./software.ts";

const articleRule = "meta:og:type";

/**
 * In order: types that are declared for this page alone; the front page, which templates declare as
 * anything; the software that made the page; its address; then declarations that many sites give to
 * all of their pages.
 */
export const pageTypeRules: readonly Rule<PageType>[] = [
  { name: "url:home", confidence: 0.9, find: readHome },
  { name: "json-ld:@type", confidence: 0.92, find: readLdTypes },
  { name: "html:itemtype", confidence: 0.85, find: readItemTypes },
  { name: "html:body-class", confidence: 0.85, find: readBodyClass },
  { name: "meta:generator", confidence: 0.85, find: readGenerator },
  { name: "meta:og:type-product", confidence: 0.85, find: productTypes },
  { name: "url:path", confidence: 0.75, find: readAddress },
  { name: articleRule, confidence: 0.7, find: articleTypes },
];

/** What is asked only where nothing is declared: it looks at every line. */
const undeclaredRules: readonly Rule<PageType>[] = [
  { name: "text:shape", confidence: 0.5, find: readShape },
];

/**
 * Finds what kinds of pages a page may be, most likely first. Some software says "article" of every
 * page but the first: only of one that is signed, or has a headline's words in its address, that
 * counts.
 */
export function pageTypesOf(input: RuleInput, isSigned: boolean): Candidate<PageType>[] {
  const isOwnPage = isSigned || hasHeadlineAddress(input);
  const declared = collect(pageTypeRules, input, (type) => type).filter(
    ({ source }) => isOwnPage || source !== articleRule,
  );
  return declared.length > 0 ? declared : collect(undeclaredRules, input, (type) => type);
}

function productTypes(input: RuleInput): Reading<PageType>[] {
  return metasOf(input, "og:type").flatMap((raw): Reading<PageType>[] => {
    if (/^(?:og:)?product\.group$/i.test(raw)) return [{ value: "collection", raw }];
    return /^(?:og:)?product(?:\.item)?$|:item$/i.test(raw) ? [{ value: "product", raw }] : [];
  });
}

/** "website" says nothing: most software writes it when nobody told it better. */
function articleTypes(input: RuleInput): Reading<PageType>[] {
  return metasOf(input, "og:type")
    .filter((raw) => /^(?:article|blog|news|post)/i.test(raw))
    .map((raw) => ({ value: "article", raw }));
}
