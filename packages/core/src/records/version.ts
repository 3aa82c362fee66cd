/** The texts of an article: as filed, and as its readers see them. */
import { z } from "zod";
import { ArticleId, Extraction, RawPointer } from "./article.ts";
import { CaptureId } from "./capture.ts";

/** One text, as filed under the own id of the capture that it was read from. */
export const Version = z.object({
  textHash: z.string(),
  extraction: Extraction,
  raw: RawPointer,
  url: z.string().nullable(),
  /** The URL that the dropper gave, if any: it vouches for the source of the text. */
  givenUrl: z.string().nullable(),
  collection: z.string(),
  /** The earliest capture that showed this text. It stands for the version. */
  first: z.object({ at: z.iso.datetime(), captureId: CaptureId }),
});
export type Version = z.infer<typeof Version>;

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
  /** The cleaner that made it: texts of different releases may differ by what was cleaned, too. */
  release: z.string(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** One text of an article, with all fields that were read beside it. */
export const ArticleVersion = Extraction.omit({ blocks: true }).extend({
  articleId: ArticleId,
  number: VersionSummary.shape.number,
  textHash: VersionSummary.shape.textHash,
  text: z.string().min(1),
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
