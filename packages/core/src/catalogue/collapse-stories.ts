/** Which copy a list shows: of each story one article, the one that stands for it. */
import type { ArticleId, ArticleSummary } from "../records/article.ts";
import type { ArticleQuery } from "../records/query.ts";
import type { StoryNode } from "../stories/port.ts";
import { storyOf } from "../stories/roles.ts";
import { registrableDomain } from "../text/url.ts";
import type { ReadPorts } from "./read-ports.ts";

/** What a list may be narrowed to. */
export type Filter = Pick<ArticleQuery, "publisher" | "from" | "to" | "collection">;

type CollapsePorts = Pick<ReadPorts, "stories" | "articles">;

/** Tells of each article how many others carry its text, and whether it is shown for them. */
export async function collapseStories(
  ports: CollapsePorts,
  articles: readonly ArticleSummary[],
  filter: Filter,
): Promise<{ article: ArticleSummary; isShown: boolean }[]> {
  const ids = articles.map(({ id }) => id);
  const roots = await ports.stories.rootsOf(ids, { consistent: false });
  const shown = new Map<ArticleId, Promise<ArticleId | null>>();
  for (const { id, node } of roots.values()) {
    if (node && !shown.has(id)) shown.set(id, shownOf(ports, node, filter));
  }
  return Promise.all(
    articles.map(async (article) => {
      const node = roots.get(article.id)?.node;
      if (!node) return { article, isShown: true };
      const chosen = await shown.get(node.id);
      const copies = Math.max(0, node.size - 1);
      return { article: { ...article, copies }, isShown: chosen === article.id };
    }),
  );
}

/**
 * The article that stands for a story among those that a list may show. Between a merge and the
 * choice that follows it a story has no representative: then it is chosen here, so that no list ever
 * hides a whole story.
 */
async function shownOf(
  ports: CollapsePorts,
  { id, representative, members }: StoryNode,
  filter: Filter,
): Promise<ArticleId | null> {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  if (!isNarrowed && representative !== null) return representative;
  const matching = isNarrowed ? await matchingOf(ports, members, filter) : members;
  if (representative !== null && matching.includes(representative)) return representative;
  const facts = await ports.stories.facts(matching);
  return facts.length === 0 ? null : storyOf(id, facts).representative;
}

async function matchingOf(
  { articles }: CollapsePorts,
  members: readonly ArticleId[],
  filter: Filter,
): Promise<ArticleId[]> {
  const nodes = await articles.nodes(members, { consistent: false });
  return nodes
    .filter(({ mergedInto, head, collections }) => {
      if (mergedInto !== null || head === null) return false;
      return matches({ ...head.summary, collections }, filter);
    })
    .map(({ id }) => id)
    .sort();
}

/** The domain that an article is listed under: its publisher's, else its address's. */
export function publisherDomainOf({
  publisher,
  url,
}: Pick<ArticleSummary, "publisher" | "url">): string | null {
  return publisher?.domain ?? (url === null ? null : registrableDomain(url));
}

function matches(
  article: Pick<ArticleSummary, "publisher" | "url" | "publishedAt" | "collections">,
  { publisher, from, to, collection }: Filter,
): boolean {
  const { collections, publishedAt } = article;
  const domain = publisherDomainOf(article);
  const day = publishedAt?.slice(0, 10) ?? null;
  return (
    (publisher === undefined || domain === publisher) &&
    (collection === undefined || collections.includes(collection)) &&
    (from === undefined || (day !== null && day >= from)) &&
    (to === undefined || (day !== null && day <= to))
  );
}
