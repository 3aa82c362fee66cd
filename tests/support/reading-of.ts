import type { MemoryPage, MemoryWorld } from "@winnow/core/testing";

/** What readers are shown of an archive: lists, records, timelines, fates. */
export async function readingOf({ catalogue }: MemoryWorld, pages: readonly MemoryPage[]) {
  const { articles } = await catalogue.articles({ limit: 50, copies: "show" });
  const listed = await catalogue.articles({ limit: 50, copies: "hide" });
  const records = await Promise.all(
    articles.map(async ({ id }) => ({
      article: await catalogue.article(id),
      timeline: await catalogue.timeline(id),
      versions: await catalogue.versions(id),
    })),
  );
  const keys = [...new Set(pages.map(({ key }) => key))].sort();
  const fates = await Promise.all(keys.map((key) => catalogue.outcomes(key)));
  return { articles, listed: listed.articles, records, fates };
}
