/** Which declared addresses can be one: what a page's template names for all its pages is not. */
import { isHomePage, normalizeUrl, registrableDomain } from "../text/url.ts";

/** What templates leave in an address when a variable was empty, or was never filled in. */
const placeholder =
  /(?:^|[/=.])(?:undefined|null|none|nan|url|slug|permalink|canonical|post[-_]?url|example|\[object(?:%20|\+| )object\])(?:$|[/?&#.])|[{}<>]|%7b|%7d|%3c|\$\{/i;

/** First segments of addresses that list pages, in the forms that publishers use most. */
const listing =
  /^\/(?:[a-z]{2}\/)?(?:categor(?:y|ies)|kategor[a-z]*|tags?|topics?|thema|section|rubri[a-z]*|archives?|author|autor|page|search|news|nachrichten|noticias|actualites|notizie|haberler|novosti|articles|stories|posts|blog|latest|politics|world|business|economy|sports?|culture|opinion)(?:\/(?:page\/)?\d*)?$/i;

/**
 * The normal form of a declared address; `null` where it is none: a home page or a section, a
 * placeholder, another site's page, or a folder above the address that the dropper gave.
 */
export function declaredKeyOf(declared: string | null, givenUrl: string | null): string | null {
  const key = declared === null ? null : normalizeUrl(declared);
  if (key === null || declared === null || isHomePage(key)) return null;
  const { pathname, search } = new URL(key);
  if (placeholder.test(pathname) || placeholder.test(search)) return null;
  if (search === "" && listing.test(pathname)) return null;
  if (givenUrl === null) return key;
  if (registrableDomain(key) !== registrableDomain(givenUrl)) return null;
  const given = normalizeUrl(givenUrl);
  return given?.startsWith(`${key}/`) && search === "" ? null : key;
}
