/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { z } from "zod";
import type { Feed, FeedItem } from "./feed.ts";

const Author = z.object({ name: z.string() });

export const JsonFeed = z
  .object({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    next_url: z.string().optional(),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string().describe("Where the archive shows it."),
        external_url: z.string().optional().describe("Where it was published."),
        title: z.string(),
        content_text: z.string(),
        date_published: z.string().optional(),
        date_modified: z.string(),
        authors: z.array(Author).optional(),
        language: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "JsonFeed" });
export type JsonFeed = z.infer<typeof JsonFeed>;

/** Writes a feed. */
export function jsonFeedOf({ homeUrl, items, nextUrl, selfUrl, title }: Feed): JsonFeed {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    ...(nextUrl === null ? {} : { next_url: nextUrl }),
    items: items.map(jsonItemOf),
  };
}

function jsonItemOf(item: FeedItem): JsonFeed["items"][number] {
  const { archiveUrl, authors, id, language, publishedAt, publisher, text, title, updatedAt, url } =
    item;
  const names = authors.length > 0 ? authors : publisher === null ? [] : [publisher];
  return {
    id,
    url: archiveUrl,
    ...(url === null ? {} : { external_url: url }),
    title,
    content_text: text,
    ...(publishedAt === null ? {} : { date_published: publishedAt }),
    date_modified: updatedAt,
    ...(names.length === 0 ? {} : { authors: names.map((name) => ({ name })) }),
    ...(language === null ? {} : { language }),
  };
}
