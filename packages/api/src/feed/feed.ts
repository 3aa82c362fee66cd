/** A feed before it is written: what a query finds, the newest by day of publication first. */
import type { Catalogue } from "@winnow/core/ports";
import { type Article, sha256 } from "@winnow/core/records";
import type { ApiDeps } from "../deps.ts";
import { cleanLine, cleanText, webAddress } from "./clean-text.ts";

/** UTF-16 units of an item's text: a feed is polled, and who wants a book follows the link. */
const maxTextLength = 20_000;

const languageTag = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** An article in a feed. Every text is clean already. */
export interface FeedItem {
  /** Stays whatever becomes of the article and of this API's address (RFC 4287, section 4.2.6). */
  id: string;
  title: string;
  /** Where it was published; `null` where nobody knows. */
  url: string | null;
  /** Where the archive shows it. */
  archiveUrl: string;
  authors: readonly string[];
  publisher: string | null;
  language: string | null;
  /** RFC 3339, days as printed at midnight UTC; `null` for the undated. */
  publishedAt: string | null;
  /** When its text was first saved: a new text is an update. */
  updatedAt: string;
  text: string;
}

export interface Feed {
  id: string;
  title: string;
  /** This page of the feed, the first one, the next one, and the archive's own page of it. */
  selfUrl: string;
  nextUrl: string | null;
  homeUrl: string;
  /** The latest of its items, so that a feed without news is the same, byte for byte. */
  updatedAt: string;
  items: readonly FeedItem[];
}

export interface FeedRequest {
  query: string;
  copies: "hide" | "show";
  limit: number;
  cursor: string | null;
  /** The address that was asked. */
  url: string;
}

/** Before any capture: what an empty feed is dated. */
const never = "1970-01-01T00:00:00Z";

/** Reads the feed of a query. */
export async function readFeed(
  { catalogue, search }: { catalogue: Pick<Catalogue, "article">; search: ApiDeps["search"] },
  { copies, cursor, limit, query, url }: FeedRequest,
): Promise<Feed> {
  const stories = copies === "hide" ? "collapse" : "all";
  const page = await search.search({ query, order: "newest", stories, limit, cursor });
  const read = await Promise.all(page.hits.map(({ id }) => catalogue.article(id)));
  const { origin } = new URL(url);
  const items = read.flatMap((article, n) =>
    article?.id === page.hits[n]?.id && article ? [itemOf(article, origin)] : [],
  );
  return {
    id: `urn:winnow:feed:${sha256(`${copies}\n${page.query}`).slice(0, 32)}`,
    title: cleanLine(page.query === "" ? "Winnow: all articles" : `Winnow: ${page.query}`),
    selfUrl: url,
    nextUrl: page.next === null ? null : withCursor(url, page.next),
    homeUrl: `${origin}/search?${new URLSearchParams({ q: query, order: "newest" })}`,
    updatedAt:
      items
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? never,
    items,
  };
}

function itemOf(article: Article, origin: string): FeedItem {
  const { byline, id, language, publisher, publishedAt, title, url } = article;
  const { name = null, domain = null } = publisher?.value ?? {};
  const outlet = name ?? domain;
  const text = cleanText(article.text);
  return {
    id: `urn:winnow:article:${id}`,
    title: cleanLine(title?.value ?? "") || "Untitled",
    url: webAddress(url),
    archiveUrl: `${origin}/articles/${id}`,
    authors: (byline?.value ?? []).map(cleanLine).filter((author) => author !== ""),
    publisher: outlet === null ? null : cleanLine(outlet),
    language: language && languageTag.test(language.value) ? language.value : null,
    publishedAt: publishedAt === null ? null : instantOf(publishedAt.value),
    updatedAt: article.capturedAt,
    text: text.length > maxTextLength ? `${cleanText(text.slice(0, maxTextLength))}…` : text,
  };
}

/** `2020-10-05`, `2020-10-05T09:30`, with seconds and a zone or without, as RFC 3339 wants it. */
function instantOf(date: string): string | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/;
  const [, day, clock = "00:00", seconds = ":00", zone = "Z"] = parts.exec(date) ?? [];
  return day === undefined ? null : `${day}T${clock}${seconds}${zone}`;
}

function withCursor(url: string, cursor: string): string {
  const next = new URL(url);
  next.searchParams.set("cursor", cursor);
  return next.href;
}
