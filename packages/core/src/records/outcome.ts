/** Outcomes: the one named fate of every capture. */
import { z } from "zod";
import { ArticleId } from "./article.ts";
import { CaptureId } from "./capture.ts";

/** Why a capture did not become an article. A reject is an answer, not an error. */
export const RejectReason = z.enum([
  "empty", // no bytes, or nothing but white space
  "unsupported", // a picture, a PDF, an archive: no reader takes it
  "too-large", // over the limit in limits.ts
  "no-text", // a page with no words in it
  "too-short", // words, but too few to be an article
  "not-an-article", // an index, a search page: no main content
  "wall", // what stands in front of an article: a bot check, a log-in, an error page, a consent banner
  "gone", // deleted from the inbox before it could be read
]);
export type RejectReason = z.infer<typeof RejectReason>;

/** What a cleaned capture came to, without where it came from. */
export const Fate = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("archived"), articleId: ArticleId }),
  z.object({ outcome: z.literal("version"), articleId: ArticleId }),
  z.object({
    outcome: z.literal("duplicate"),
    duplicateOf: ArticleId,
    /** Judged against the capture that stood for the text when this one was filed. */
    reason: z.enum(["same-bytes", "same-text"]),
  }),
  z.object({ outcome: z.literal("rejected"), reason: RejectReason, detail: z.string() }),
]);
export type Fate = z.infer<typeof Fate>;

/** The article that a capture belongs to; `null` for a reject. */
export function articleIdOfFate(fate: Fate): ArticleId | null {
  if (fate.outcome === "rejected") return null;
  return fate.outcome === "duplicate" ? fate.duplicateOf : fate.articleId;
}

/** How an outcome ranks when another capture takes its place: it only ever moves down this order. */
export const fateRank: Record<Fate["outcome"], number> = {
  archived: 3,
  version: 2,
  duplicate: 1,
  rejected: 0,
};

/** What was seen of a capture when it was read; shown beside its fate. */
export const Sighting = z.object({
  captureId: CaptureId,
  key: z.string(),
  collection: z.string(),
  etag: z.string(),
  url: z.string().nullable(),
  droppedAt: z.iso.datetime(),
  capturedAt: z.iso.datetime(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publisher: z.string().nullable(),
  words: z.number().int().nonnegative(),
  removedLines: z.number().int().nonnegative(),
  cleanerVersion: z.number().int().positive(),
  /** What was odd about the drop and was passed over: an unreadable `captured-at`, say. */
  notes: z.array(z.string()),
});
export type Sighting = z.infer<typeof Sighting>;

export const Outcome = z.intersection(Sighting, Fate);
export type Outcome = z.infer<typeof Outcome>;
