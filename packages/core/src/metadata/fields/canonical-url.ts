/** The address that the page calls its own. */

import { isNode } from "../../page/json/json-ld.ts";
import { remembering } from "../../text/recent.ts";
import { originalUrl } from "../../text/replay-url.ts";
import { normalizeUrl, registrableDomain } from "../../text/url.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import { metasOf, type RuleInput } from "../engine/rule-input.ts";
import { isFrontPage } from "./front-page.ts";

/** In order: the link made for this, then what is shared, then what describes the article. */
export const canonicalUrlRules: readonly Rule<string>[] = [
  {
    name: "html:link-canonical",
    confidence: 0.9,
    find: (input) => believed(input.facts?.canonical, input),
  },
  {
    name: "meta:og:url",
    confidence: 0.8,
    find: (input) => metasOf(input, "og:url").flatMap((url) => believed(url, input)),
  },
  {
    name: "json-ld:url",
    confidence: 0.7,
    find: (input) => ldUrls(input).flatMap((url) => believed(url, input)),
  },
];

/** A page repeats its address, and each place of it is compared with the others. */
const normalForm = remembering(normalizeUrl);

/** Two addresses are one when their normal forms are. */
export function canonicalKey(url: string): string {
  return normalForm(url) ?? "";
}

function ldUrls({ facts }: RuleInput): string[] {
  return (facts?.ld.articles ?? []).flatMap(({ url, mainEntityOfPage: page }) =>
    [url, isNode(page) ? page["@id"] : page].filter((value) => typeof value === "string"),
  );
}

/**
 * Takes a declared address, unless it is a mistake of the site's template: the front page for a
 * page that is none, or another owner's domain that nothing else on the page confirms.
 */
function believed(declared: string | null | undefined, input: RuleInput): Reading<string>[] {
  if (!declared) return [];
  // A web archive writes its own address over the outlet's.
  const resolved = URL.parse(originalUrl(declared), input.url ?? undefined);
  if (resolved === null || normalForm(resolved.href) === null) return [];
  // A name and a password in an address are nobody's to keep.
  const isPlain = resolved.username === "" && resolved.password === "";
  resolved.username = "";
  resolved.password = "";
  const href = resolved.href;
  if (isFrontPage(href) && (input.url === null || !isFrontPage(input.url))) return [];
  const foreign = input.domain !== null && registrableDomain(href) !== input.domain;
  return foreign && !isConfirmed(href, input)
    ? []
    : [{ value: href, raw: isPlain ? declared : href }];
}

/** A page copied from elsewhere names its origin everywhere, or its template is wrong everywhere. */
function isConfirmed(href: string, input: RuleInput): boolean {
  const key = normalForm(href);
  const sources = [[input.facts?.canonical ?? ""], metasOf(input, "og:url"), ldUrls(input)];
  return sources.filter((urls) => urls.some((url) => normalForm(url) === key)).length >= 2;
}
