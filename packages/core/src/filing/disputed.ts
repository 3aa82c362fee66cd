/** Addresses that several articles claim: then none of them is shown under it. */
import type { Articles } from "../ports/articles.ts";
import type { Claims } from "../ports/claims.ts";
import type { Sightings } from "../ports/sightings.ts";
import type { ArticleId } from "../records/article.ts";
import { ownIdOf } from "../records/ids.ts";
import { pathOf, rootIn } from "../stories/union.ts";
import { normalizeUrl } from "../text/url.ts";

/**
 * Whether a declared address is somebody else's, too: of the page that was dropped with it, or of
 * another page that declares it and is another article. A function of who claims it, not of who came
 * first.
 */
export async function isDisputed(
  ports: {
    articles: Pick<Articles, "node">;
    claims: Pick<Claims, "claimants">;
    sightings: Pick<Sightings, "newest">;
  },
  declaredUrl: string,
  articleId: ArticleId,
): Promise<boolean> {
  const { articles, claims, sightings } = ports;
  const urlKey = normalizeUrl(declaredUrl);
  if (urlKey === null) return true;
  const { ids, isFull } = await claims.claimants({ kind: "address", urlKey });
  if (isFull) return true;
  const given = ownIdOf({ urlKey });
  for (const id of new Set([...ids, given])) {
    const root = rootIn(await pathOf(articles, id)).id;
    if (root === articleId) continue;
    if (id !== given || (await isSeen(sightings, given))) return true;
  }
  return false;
}

/** Whether an article was ever seen under an own id: an address that nobody dropped claims nothing. */
export async function isSeen(
  sightings: Pick<Sightings, "newest">,
  ownId: ArticleId,
): Promise<boolean> {
  for await (const { seen } of sightings.newest(ownId)) if (seen !== null) return true;
  return false;
}
