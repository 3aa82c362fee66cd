/** The texts of an article: as filed, and as its readers see them. */
import { z } from "zod";
import { ArticleId, Extraction, RawPointer } from "./article.ts";
import type { Sighting } from "./outcome.ts";

/** Which article a site shows a text under. */
export interface TextClaim {
  articleId: ArticleId;
  /** Registrable: a site's addresses are many. */
  domain: string;
}

/** One text of an article, as filed. */
export interface Version {
  textHash: string;
  extraction: Extraction;
  raw: RawPointer;
  url: string | null;
  /** SHA-256 of the bytes this text was read from. */
  rawSha256: string;
  /** The earliest capture that showed this text. It stands for the version. */
  first: Sighting;
}

/** A version without its text. */
export interface VersionHead extends Omit<Version, "extraction"> {
  extraction: Omit<Extraction, "text">;
}

/** What the archive says of an article before its text is read. */
export interface ArticleHead {
  id: ArticleId;
  /** Names the set of versions that this head was made from. */
  basis: string;
  current: VersionHead;
  versionCount: number;
}

/** Where and when a text of an article was seen. */
export interface Seen {
  collection: string;
  at: string;
}

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

/** A version's number, at most five digits, or the first six digits or more of its hash. */
export const VersionRef = z
  .string()
  .regex(
    /^(?:[1-9]\d{0,4}|[0-9a-f]{6,64})$/,
    "expected a version's number, or 6 to 64 digits of its hash",
  );
export type VersionRef = z.infer<typeof VersionRef>;
