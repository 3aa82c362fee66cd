/** The archive as an indexer reads it, through the catalogue that its readers have. */
import type { Catalogue, Clock } from "@winnow/core/ports";
import { maxPageSize } from "@winnow/core/records";
import type { ArticleSource, ArticleState } from "../publishing/ports.ts";
import { documentOf } from "./document-of.ts";

/** Articles that are read at a time: each is some five reads, which wait rather than work. */
const atOnce = 16;

/**
 * Builds the source. A revision is the instant of reading, in milliseconds, growing with every read:
 * reads are consistent, and publications follow one another, so what is read later is never older.
 */
export function catalogueSource(
  catalogue: Pick<Catalogue, "article" | "articles">,
  clock: Clock,
): ArticleSource {
  let latest = 0;
  const read = async (id: string): Promise<ArticleState> => {
    latest = Math.max(latest + 1, clock.now().getTime());
    const revision = latest; // taken before the read
    const article = await catalogue.article(id);
    // An own id that was joined to another article leads to that one, which is announced as well.
    if (article === null || article.id !== id) return { state: "gone", id, revision };
    return { state: "present", document: documentOf(article, revision) };
  };
  return {
    async read(ids) {
      const states: ArticleState[] = [];
      for (let at = 0; at < ids.length; at += atOnce) {
        states.push(...(await Promise.all(ids.slice(at, at + atOnce).map(read))));
      }
      return states;
    },
    async *all() {
      for (let cursor: string | undefined; ; ) {
        const page = await catalogue.articles({ copies: "show", limit: maxPageSize, cursor });
        yield page.articles.map(({ id }) => id);
        if (page.next === null) return;
        cursor = page.next;
      }
    },
  };
}
