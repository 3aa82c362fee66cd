/** An article's versions as its readers see them: numbered, and named by number or hash. */
import { z } from "zod";
import { headOf, precedes } from "../archive/choose-current.ts";
import { ArticleId, Extraction, RawPointer } from "../article.ts";
import { InvalidInputError } from "../errors.ts";
import type { Version } from "../ports.ts";

/** What a list shows of a version. */
export const VersionSummary = z.object({
  /** Its place by first capture, from 1. A page that was saved earlier and comes later shifts it. */
  number: z.number().int().positive(),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** When this text was first saved. */
  capturedAt: z.iso.datetime(),
  title: z.string().nullable(),
  wordCount: z.number().int().positive(),
  url: z.url().nullable(),
  /** Whether it is the text that the article shows. */
  isCurrent: z.boolean(),
  /** Texts of different cleaners may differ by what was cleaned, too. */
  cleanerVersion: z.number().int().positive(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** One text of an article, with all fields that were read beside it. */
export const ArticleVersion = Extraction.extend({
  articleId: ArticleId,
  number: VersionSummary.shape.number,
  textHash: VersionSummary.shape.textHash,
  url: z.url().nullable(),
  capturedAt: z.iso.datetime(),
  isCurrent: z.boolean(),
  raw: RawPointer,
});
export type ArticleVersion = z.infer<typeof ArticleVersion>;

/** All texts of an article, the earliest first. */
export interface ArticleVersions {
  all: ArticleVersion[];
  /** The pair that is compared where nobody names one; `null` for an article of one text. */
  usual: { from: ArticleVersion; to: ArticleVersion } | null;
}

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

/** A version's number, at most five digits, or the first six digits or more of its hash. */
export const VersionRef = z
  .string()
  .regex(
    /^(?:[1-9]\d{0,4}|[0-9a-f]{6,64})$/,
    "expected a version's number, or 6 to 64 digits of its hash",
  );
export type VersionRef = z.infer<typeof VersionRef>;

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
