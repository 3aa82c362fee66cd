/** An article's versions as its readers see them: numbered, and named by number or hash. */

import type { ArticleId } from "../records/article.ts";
import { InvalidInputError } from "../records/errors.ts";
import type {
  ArticleVersion,
  ArticleVersions,
  Version,
  VersionRef,
  VersionSummary,
} from "../records/version.ts";
import { headOf, precedes } from "./choose-current.ts";

/** Puts an article's versions in order; `currentHash` names the text that it shows. */
export function orderVersions(
  articleId: ArticleId,
  filed: readonly Version[],
  currentHash: string,
): ArticleVersions {
  const sorted = [...filed].sort((a, b) => (precedes(a, b) ? -1 : 1));
  const all = sorted.map(({ textHash, extraction, url, first, raw }, place) => ({
    ...extraction,
    articleId,
    number: place + 1,
    textHash,
    url,
    capturedAt: first.capturedAt,
    isCurrent: textHash === currentHash,
    raw,
  }));
  return { all, usual: usualPair(articleId, sorted, all) };
}

/**
 * The current text and the one that was current before it, so that a stub in between hides no
 * correction; if the first text is still current, it and the last.
 */
function usualPair(
  articleId: ArticleId,
  sorted: readonly Version[],
  all: readonly ArticleVersion[],
): ArticleVersions["usual"] {
  const place = all.findIndex(({ isCurrent }) => isCurrent);
  const current = all[place];
  const last = all.at(-1);
  if (!current || !last || all.length < 2) return null;
  if (place === 0) return { from: current, to: last };
  const { textHash } = headOf(articleId, sorted.slice(0, place)).current;
  const before = all.find((version) => version.textHash === textHash);
  return before ? { from: before, to: current } : null;
}

const asNumber = /^\d{1,5}$/;

/** Finds the version that is meant; `null` if there is none. Throws where a hash fits several. */
export function findVersion({ all }: ArticleVersions, ref: VersionRef): ArticleVersion | null {
  if (asNumber.test(ref)) return all[Number(ref) - 1] ?? null;
  const [found, ...others] = all.filter(({ textHash }) => textHash.startsWith(ref));
  if (others.length === 0) return found ?? null;
  const what = `versions: ${ref} begins ${others.length + 1} hashes`;
  throw new InvalidInputError("versions.ref", `${what}; expected more digits, or a number`);
}

export function summaryOf(version: ArticleVersion): VersionSummary {
  const { number, textHash, capturedAt, title, wordCount, url, isCurrent, cleanerVersion } =
    version;
  return {
    number,
    textHash,
    capturedAt,
    title: title?.value ?? null,
    wordCount,
    url,
    isCurrent,
    cleanerVersion,
  };
}
