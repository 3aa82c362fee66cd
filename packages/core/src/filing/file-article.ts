/**
 * Files a cleaned capture in the archive, and says what it came to.
 *
 * The archive is a function of the set of captures, not of their order: an article's id comes from
 * its URL or its text, the earliest capture of a text stands for it, the head is computed from all
 * versions, and an outcome only ever moves down (archived, version, duplicate). Each step is one
 * conditional write that may be repeated, so a crash, a redelivery or a race ends in the same items.
 * Two ties are left to arrival: of several addresses of one site that carry one text, the first to
 * claim it is the article's; of captures of one text at one instant, the first to be filed stands
 * for it.
 */

import type { Archive } from "../ports/archive.ts";
import type { Clock } from "../ports/clock.ts";
import type { ArticleId } from "../records/article.ts";
import { articleIdOf } from "../records/ids.ts";
import type { Fate } from "../records/outcome.ts";
import type { Version } from "../records/version.ts";
import { fileVersion } from "./file-version.ts";

export interface Filing {
  version: Version;
  /** Normalised URLs the page is known by, the canonical one first. */
  urlKeys: readonly string[];
  /** The registrable domain of the first URL. */
  domain: string | null;
}

/** Files one capture. Safe to repeat at any point. */
export async function fileArticle(archive: Archive, clock: Clock, filing: Filing): Promise<Fate> {
  const { version, urlKeys, domain } = filing;
  const own = await ownArticle(archive, filing);
  // Another address of a site (print, AMP) that carries a text of its article shows that article.
  // Other outlets' pages, and pages without an address, are articles of their own: copies.
  const first =
    domain === null
      ? own.id
      : await archive.claimText(version.textHash, { domain, articleId: own.id });
  // The same URL with another text is a version of its article, whoever else carries that text.
  const articleId = own.exists ? own.id : first;
  const fate = await fileVersion(archive, clock, articleId, version);
  for (const urlKey of urlKeys) {
    if (urlKey !== own.linkedBy) await archive.linkUrl(urlKey, articleId);
  }
  return fate;
}

/** The article this capture would be by its URL or its text, and whether it is known to exist. */
async function ownArticle(
  archive: Archive,
  { urlKeys, version }: Filing,
): Promise<{ id: ArticleId; exists: boolean; linkedBy: string | null }> {
  for (const urlKey of urlKeys) {
    const id = await archive.linkOf(urlKey);
    if (id) return { id, exists: true, linkedBy: urlKey };
  }
  const [urlKey] = urlKeys;
  const identity = urlKey === undefined ? { textHash: version.textHash } : { urlKey };
  return { id: articleIdOf(identity), exists: false, linkedBy: null };
}
