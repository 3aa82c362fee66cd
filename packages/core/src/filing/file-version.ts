/** Files a text under its article: a first text, a further version, or one that is there already. */

import type { Archive } from "../ports/archive.ts";
import type { Clock } from "../ports/clock.ts";
import type { ArticleId } from "../records/article.ts";
import type { Fate } from "../records/outcome.ts";
import type { Version, VersionHead } from "../records/version.ts";
import { byFirstCapture, headOf, isEarlier, precedes } from "./choose-current.ts";

/** Files a version and brings the article's head up to date. Safe to repeat at any point. */
export async function fileVersion(
  archive: Archive,
  clock: Clock,
  articleId: ArticleId,
  version: Version,
): Promise<Fate> {
  const { collection, capturedAt: at } = version.first;
  const standing = await elect(archive, articleId, version);
  if (standing === null) {
    const head = headOf(articleId, [version]);
    if (await archive.createHead(head, { collection, at }, clock.now())) {
      return { outcome: "archived", articleId };
    }
  }
  const earliest = await refreshHead(archive, clock, articleId, version);
  await archive.noteSeen(articleId, { collection, at });
  if (standing && standing.first.captureId !== version.first.captureId) {
    return duplicateOf(articleId, standing.rawSha256, version.rawSha256);
  }
  const isEarliest = earliest.first.captureId === version.first.captureId;
  return { outcome: isEarliest ? "archived" : "version", articleId };
}

/**
 * Decides which capture stands for a text: the earliest; of captures of one instant (S3 tells whole
 * seconds) the one that was filed first. Returns `null` when this capture is the
 * first to bring it, else the version that stands now, which may have become this capture's.
 */
async function elect(
  archive: Archive,
  articleId: ArticleId,
  version: Version,
): Promise<VersionHead | null> {
  for (;;) {
    const standing = await archive.addVersion(articleId, version);
    if (standing === null || !isEarlier(version.first, standing.first)) return standing;
    // The other one's outcome first: if the worker dies in between, the repeat does both again.
    const lower = duplicateOf(articleId, standing.rawSha256, version.rawSha256);
    await archive.lowerOutcome(standing.first, lower);
    const isReplaced = await archive.replaceVersion(articleId, version, standing.first.captureId);
    if (isReplaced) return version;
  }
}

/**
 * Computes the head from all versions until it stands; returns the earliest version. The basis is
 * read before the versions, so a head that was made from fewer of them can never overwrite one that
 * was made from more. If the filed capture stands for its text, versions that came after it can no
 * longer be the first.
 */
async function refreshHead(
  archive: Archive,
  clock: Clock,
  articleId: ArticleId,
  filed: Version,
): Promise<VersionHead> {
  for (;;) {
    const basis = await archive.headBasis(articleId);
    const versions = byFirstCapture(await archive.versions(articleId));
    const head = headOf(articleId, versions);
    if (basis !== head.basis && !(await archive.updateHead(head, basis, clock.now()))) continue;
    const own = versions.find(({ first }) => first.captureId === filed.first.captureId);
    for (const other of versions) {
      if (own && precedes(own, other)) {
        await archive.lowerOutcome(other.first, { outcome: "version", articleId });
      }
    }
    return versions[0] as VersionHead;
  }
}

/** The fate of a capture whose text the article has, by the hashes of both captures' bytes. */
function duplicateOf(articleId: ArticleId, standingSha256: string, sha256: string): Fate {
  const reason = standingSha256 === sha256 ? "same-bytes" : "same-text";
  return { outcome: "duplicate", duplicateOf: articleId, reason };
}
