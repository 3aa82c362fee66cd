/**
 * Texts and addresses of other people's pages. A text stands in an element of its own whose direction
 * it decides, so that control characters of bidirectional writing (UAX #9) end where it ends.
 */
import { type Html, html } from "./html.ts";

/** As much of BCP 47 as a language tag on a page may have. */
const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i;

/** The attribute of a text's language; nothing where it is unknown or is none. */
export function langAttribute(language: string | null | undefined): Html {
  return language && languageTag.test(language) ? html` lang="${language}"` : html``;
}

/** A foreign text within a line. */
export function foreign(text: string, language?: string | null): Html {
  return html`<bdi dir="auto"${langAttribute(language)}>${text}</bdi>`;
}

/** A link to somebody else's page: http and https alone, for all other schemes run or read something. */
export function outwardLink(url: string, text = url): Html {
  const scheme = URL.parse(url)?.protocol;
  if (scheme !== "http:" && scheme !== "https:") return foreign(text);
  return html`<a href="${url}" rel="noreferrer noopener external nofollow"><bdi dir="auto">${text}</bdi></a>`;
}

/** The address of an article, or of a page about it. */
export function articlePath(id: string, about = ""): string {
  return `/articles/${encodeURIComponent(id)}${about && `/${about}`}`;
}

/** A link to an article by its title; one without is told by its address or says so. */
export function articleLink(
  id: string,
  { title, url, language }: { title: string | null; url?: string | null; language?: string | null },
): Html {
  const named = title ?? url ?? null;
  if (named === null) return html`<a href="${articlePath(id)}">Untitled</a>`;
  return html`<a href="${articlePath(id)}">${foreign(named, title === null ? null : language)}</a>`;
}
