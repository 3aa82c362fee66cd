/** The kinds of pages that addresses name. */
import type { PageType } from "../../../records/article.ts";
import type { Reading } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { isFrontPage } from "../front-page.ts";

/** Reads the front page of a site off its address. */
export function readHome({ url }: RuleInput): Reading<PageType>[] {
  return url !== null && isFrontPage(url) ? [{ value: "home", raw: url }] : [];
}

const hosts: readonly [PageType, RegExp][] = [
  ["forum", /^(?:forums?|community|communities|discuss|discourse|board|boards|answers|talk)\./],
  ["documentation", /^(?:docs?|developers?|help|manual|wiki|devdocs|support|learn|api)\./],
  ["article", /^(?:blog|news)\./],
];

/** In order: the more a word in an address says about the page itself. */
const paths: readonly [PageType, RegExp][] = [
  [
    "forum",
    /(?:^|[/.])(?:threads?|viewtopic|showthread|topics?|forums?|discussions?|questions|t)(?=[/.?]|$)\/?./,
  ],
  [
    "documentation",
    /\/(?:docs?|documentation|reference|manual|api|api-docs|wiki|handbook|man\d?|tutorials?|user-?guide|developers?)\/./,
  ],
  ["product", /\/(?:products?|dp|itm|item|ip|app|apps)\/[^/]{3,}/],
  ["collection", /\/(?:collections?|shop|categor(?:y|ies)|catalog|c|browse|products)(?:\/|$)/],
  [
    "article",
    /\/(?:blogs?|news|articles?|stor(?:y|ies)|posts?|insights|magazine|press|opinion)\/(?:[^/]+\/){0,4}[^/]{8,}/,
  ],
  ["article", /\/(?:19|20)\d{2}\/[01]?\d\/(?:[0-3]?\d\/)?[^/]{5,}/],
  [
    "service",
    /\/(?:services?|solutions?|about|about-us|contact|pricing|practice-areas|what-we-do|platform|features)(?:\/|$)/,
  ],
  [
    "listing",
    /\/(?:blogs?|news|articles?|tags?|topics?|authors?|archives?|press|events|jobs|careers|search|insights|resources)\/?$/,
  ],
];

/** Words of the address that are a headline's; services and shelves have shorter names. */
const minSlugWords = 3;

/** Says whether the address ends in the words of a headline. */
export function hasHeadlineAddress({ url }: RuleInput): boolean {
  const path =
    URL.parse(url ?? "")
      ?.pathname.slice(0, 500)
      .replace(/\/$/, "") ?? "";
  const slug = path.slice(path.lastIndexOf("/") + 1);
  return slug.split(/[-_]/).filter((word) => word !== "").length >= minSlugWords;
}

/** Reads the words of the page's address. */
export function readAddress({ url }: RuleInput): Reading<PageType>[] {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null || parsed === undefined || url === null) return [];
  const path = parsed.pathname.slice(0, 300).toLowerCase();
  const host = parsed.hostname.toLowerCase();
  const found =
    hosts.find(([, pattern]) => pattern.test(host)) ??
    paths.find(([, pattern]) => pattern.test(path));
  return found ? [{ value: found[0], raw: url }] : [];
}
