/** An article's versions as its readers see them: numbered, and named by number or hash. */
import type { ArticleId } from "../records/article.ts";
import { InvalidInputError } from "../records/errors.ts";
import type { TimelineEntry } from "../records/sighting.ts";
import { rankOfSighting } from "../records/sort-key.ts";
import { textOf } from "../records/text-of.ts";
import type {
  ArticleVersion,
  ArticleVersions,
  Version,
  VersionRef,
  VersionSummary,
} from "../records/version.ts";

/**
 * Puts an article's versions in order, each text once; `currentHash` names the text that it shows.
 * The timeline says which text was shown before it.
 */
export function orderVersions(
  articleId: ArticleId,
  filed: readonly Version[],
  currentHash: string,
  timeline: readonly TimelineEntry[],
): ArticleVersions {
  const sorted = [...filed].sort((a, b) =>
    rankOfSighting(a.first) < rankOfSighting(b.first) ? -1 : 1,
  );
  const distinct = sorted.filter(
    ({ textHash }, place) => sorted.findIndex((each) => each.textHash === textHash) === place,
  );
  const all = distinct.map(({ textHash, extraction, url, first, raw }, place) => {
    const { blocks, ...fields } = extraction;
    return {
      ...fields,
      text: textOf({ blocks }),
      articleId,
      number: place + 1,
      textHash,
      url,
      capturedAt: first.at,
      isCurrent: textHash === currentHash,
      raw,
    };
  });
  return { all, usual: usualPair(all, timeline) };
}

/** A text with under half the words of the fullest is a stub, which hides no correction. */
const stubBelow = 0.5;

/**
 * The current text and the one that was shown before it, so that a stub in between hides no
 * correction; if nothing was shown before it, it and the last, or a stub that came before it.
 */
function usualPair(
  all: readonly ArticleVersion[],
  timeline: readonly TimelineEntry[],
): ArticleVersions["usual"] {
  const current = all.find(({ isCurrent }) => isCurrent);
  const last = all.at(-1);
  if (!current || !last || all.length < 2) return null;
  const fullest = Math.max(...all.map(({ wordCount }) => wordCount));
  const shown = timeline.filter(
    ({ textHash, wordCount }) => textHash !== null && wordCount >= fullest * stubBelow,
  );
  const place = shown.findLastIndex(({ textHash }) => textHash === current.textHash);
  const before = shown
    .slice(0, Math.max(0, place))
    .findLast(({ textHash }) => textHash !== current.textHash);
  const from = all.find(({ textHash }) => textHash === before?.textHash);
  if (from) return { from, to: current };
  if (current !== last) return { from: current, to: last };
  const stub = all[all.length - 2];
  return stub ? { from: stub, to: current } : null;
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
  const { number, textHash, capturedAt, title, wordCount, url, isCurrent, release } = version;
  return {
    number,
    textHash,
    capturedAt,
    title: title?.value ?? null,
    wordCount,
    url,
    isCurrent,
    release,
  };
}
