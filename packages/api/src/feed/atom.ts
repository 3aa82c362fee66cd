/** Atom (RFC 4287), with pages (RFC 5005, section 3). */
import type { Feed, FeedItem } from "./feed.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Writes a feed. Texts are text, never markup: what stands in a page is shown, not run. */
export function atomOf({ homeUrl, id, items, nextUrl, selfUrl, title, updatedAt }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", id),
    element("title", title),
    element("updated", updatedAt),
    element("generator", "Winnow"),
    // An entry without an author takes the feed's: there has to be one (section 4.2.1).
    `<author>${element("name", "Winnow")}</author>`,
    link("self", selfUrl, "application/atom+xml"),
    link("alternate", homeUrl, "text/html"),
    ...(nextUrl === null ? [] : [link("next", nextUrl, "application/atom+xml")]),
    ...items.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(item: FeedItem): string {
  const { archiveUrl, authors, id, language, publishedAt, publisher, text, title, updatedAt, url } =
    item;
  const names = authors.length > 0 ? authors : publisher === null ? [] : [publisher];
  return [
    language === null ? "<entry>" : `<entry xml:lang="${escaped(language)}">`,
    element("id", id),
    element("title", title),
    ...names.map((name) => `<author>${element("name", name)}</author>`),
    link("alternate", url ?? archiveUrl, "text/html"),
    link("related", archiveUrl, "text/html"),
    ...(publishedAt === null ? [] : [element("published", publishedAt)]),
    element("updated", updatedAt),
    `<content type="text">${escaped(text)}</content>`,
    "</entry>",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(rel: string, href: string, type: string): string {
  return `<link rel="${rel}" type="${type}" href="${escaped(href)}"/>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
