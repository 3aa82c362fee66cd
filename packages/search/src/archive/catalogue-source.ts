/** The archive as an indexer reads it, through the catalogue that its readers have. */
import type { Catalogue, Clock } from "@winnow/core/ports";
import { maxPageSize } from "@winnow/core/records";
import type { ArticleSource, ArticleState } from "../publishing/ports.ts";
import { documentOf } from "./document-of.ts";

/** Articles that are read at a time: as many as DynamoDB answers in one batch. */
const together = 100;

/**
 * Builds the source. A revision is the instant of reading, in milliseconds, growing with every read:
 * reads are consistent, and publications follow one another, so what is read later is never older.
 */
export function catalogueSource(
  catalogue: Pick<Catalogue, "articlesOf" | "articles">,
  clock: Clock,
): ArticleSource {
  let latest = 0;
  const read = async (ids: readonly string[]): Promise<ArticleState[]> => {
    latest = Math.max(latest + 1, clock.now().getTime());
    const revision = latest; // taken before the read
    const articles = await catalogue.articlesOf(ids);
    const present = new Set(articles.map(({ id }) => id));
    // An own id that was joined to another article leads to that one, which is announced as well.
    const gone = ids.filter((id) => !present.has(id));
    return [
      ...articles.map((article) => ({
        state: "present" as const,
        document: documentOf(article, revision),
      })),
      ...gone.map((id) => ({ state: "gone" as const, id, revision })),
    ];
  };
  return {
    async read(ids) {
      const states: ArticleState[] = [];
      for (let at = 0; at < ids.length; at += together) {
        states.push(...(await read(ids.slice(at, at + together))));
      }
      return states;
    },
    async *all(after) {
      for (let cursor = after; ; ) {
        const page = await catalogue.articles({
          copies: "show",
          limit: maxPageSize,
          ...(cursor === null ? {} : { cursor }),
        });
        yield { ids: page.articles.map(({ id }) => id), next: page.next };
        if (page.next === null) return;
        cursor = page.next;
      }
    },
  };
}
