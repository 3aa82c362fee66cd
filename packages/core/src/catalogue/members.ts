/** From any own id to the article it is part of. */
import type { ArticleId } from "../records/article.ts";
import type { ArticleNode, Head } from "../records/head.ts";
import type { ReadPorts } from "./read-ports.ts";

/** An article with its head and all own ids that it is known by. */
export interface KnownArticle {
  id: ArticleId;
  head: Head;
  members: readonly ArticleId[];
  node: ArticleNode;
}

/** Follows an own id to its article; `null` where nothing was filed as an article under it. */
export async function findArticle(
  { articles }: Pick<ReadPorts, "articles">,
  id: ArticleId,
): Promise<KnownArticle | null> {
  let node = await articles.node(id);
  while (node !== null && node.mergedInto !== null) node = await articles.node(node.mergedInto);
  if (node === null || node.head === null) return null;
  const members = node.members.length > 0 ? node.members : [node.id];
  return { id: node.id, head: node.head, members, node };
}
