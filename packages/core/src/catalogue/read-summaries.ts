/** What lists show of given articles: their heads, read together, with no text. */
import type { ArticleId, ArticleSummary } from "../records/article.ts";
import { collapseStories } from "./collapse-stories.ts";
import type { ReadPorts } from "./read-ports.ts";

/**
 * Reads the summaries in the order of their ids. An id that is no article's, or that was joined to
 * another article, is left out.
 */
export async function readSummaries(
  ports: Pick<ReadPorts, "articles" | "stories">,
  ids: readonly ArticleId[],
): Promise<ArticleSummary[]> {
  const nodes = await ports.articles.nodes(ids, { consistent: false });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const summaries = ids.flatMap((id) => {
    const node = byId.get(id);
    if (node === undefined || node.mergedInto !== null || node.head === null) return [];
    return [{ ...node.head.summary, id, collections: node.collections, copies: 0 }];
  });
  const counted = await collapseStories(ports, summaries, {});
  return counted.map(({ article }) => article);
}
