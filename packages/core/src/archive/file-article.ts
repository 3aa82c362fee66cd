/**
 * Files a cleaned capture in the archive, and says what it came to.
 *
 * The archive is a function of the set of captures, not of their order: an article's id comes from
 * its URL or its text, the earliest capture of a text stands for it, the head is computed from all
 * versions, and an outcome only ever moves down (archived, version, duplicate). Each step is one
 * conditional write that may be repeated, so a crash, a redelivery or a race ends in the same items.
 * Two ties are left to arrival: where pages with and without an address carry one text, the first
 * to claim it is the article; of captures of one text at one instant, the first to be filed stands
 * for it.
 */
import type { ArticleId } from "../article.ts";
import { articleIdOf } from "../ids.ts";
import type { Fate } from "../outcome.ts";
import type { Archive, Clock, Version } from "../ports.ts";
import { duplicateOf, fileVersion } from "./file-version.ts";

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
  const claim = await archive.claimText(version.textHash, { articleId: own.id, domain });
  // The same URL with another text is a version of its article, whoever else carries that text;
  // another outlet's page is an article of its own, and joins the other's story.
  const isOtherOutlet = domain !== null && claim.domain !== null && domain !== claim.domain;
  const articleId = own.exists || isOtherOutlet ? own.id : claim.articleId;
  // Another address of the same site (print, AMP) is the same article; a page without an address,
  // or of a text that was first seen without one, shows the article once more.
  const isCopy = articleId !== own.id && (domain === null || claim.domain === null);
  const fate = isCopy
    ? await fileCopy(archive, articleId, version)
    : await fileVersion(archive, clock, articleId, version);
  for (const urlKey of urlKeys) await archive.linkUrl(urlKey, { articleId, copy: isCopy });
  return fate;
}

/** The article this capture would be by its URL or its text, and whether it is known to exist. */
async function ownArticle(
  archive: Archive,
  { urlKeys, version }: Filing,
): Promise<{ id: ArticleId; exists: boolean }> {
  for (const urlKey of urlKeys) {
    const link = await archive.linkOf(urlKey);
    if (link && !link.copy) return { id: link.articleId, exists: true };
  }
  const [urlKey] = urlKeys;
  const identity = urlKey === undefined ? { textHash: version.textHash } : { urlKey };
  return { id: articleIdOf(identity), exists: false };
}

/** Another address with a text that is known: the article is seen once more, nothing is stored. */
async function fileCopy(archive: Archive, articleId: ArticleId, version: Version): Promise<Fate> {
  const { collection, capturedAt } = version.first;
  await archive.noteSeen(articleId, { collection, at: capturedAt });
  const versions = await archive.versions(articleId);
  const standing = versions.find(({ textHash }) => textHash === version.textHash);
  return duplicateOf(articleId, standing?.rawSha256 ?? "", version.rawSha256);
}
