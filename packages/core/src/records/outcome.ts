/**
 * Outcomes: what became of every capture. What is stored says where it was filed, or why it was
 * rejected, and never changes; whether it was the first text, another one, a duplicate or a revert is
 * read off the timeline of its article when somebody asks.
 */
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
  "taken-down", // what it says was taken out of the archive, and stays out
]);
export type RejectReason = z.infer<typeof RejectReason>;

/** What is shown of a capture beside its outcome, as it was when it was read. */
export const CaptureRecord = z.object({
  captureId: CaptureId,
  /** Where it stands in its container, in bytes; `null` for a page that was dropped by itself. */
  at: z.number().int().nonnegative().nullable(),
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
  release: z.string(),
  /** What was odd about the drop and was passed over: an unreadable `captured-at`, say. */
  notes: z.array(z.string()),
});
export type CaptureRecord = z.infer<typeof CaptureRecord>;

/** Why a capture was rejected, with what shows it. */
export const Rejection = z.object({ reason: RejectReason, detail: z.string() });
export type Rejection = z.infer<typeof Rejection>;

/** Where a capture was filed: its own id, and its text's hash. */
export const Filed = z.object({ ownId: ArticleId, textHash: z.string() });
export type Filed = z.infer<typeof Filed>;

/** An outcome as it is stored, once. */
export const Outcome = z.intersection(
  CaptureRecord,
  z.discriminatedUnion("status", [
    Filed.extend({ status: z.literal("filed") }),
    Rejection.extend({ status: z.literal("rejected") }),
  ]),
);
export type Outcome = z.infer<typeof Outcome>;

/** What may differ between two saves of an article. */
export const ChangedField = z.enum(["text", "title", "byline", "publishedAt"]);
export type ChangedField = z.infer<typeof ChangedField>;

/** What a capture came to, as it is told: read off the timeline of its article. */
export const Fate = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("archived"), articleId: ArticleId }),
  /** The publisher changed what it says; `changed` names what. */
  z.object({
    outcome: z.literal("version"),
    articleId: ArticleId,
    changed: z.array(ChangedField).min(1),
  }),
  /** The text is one that stood there before, and not the one before it. */
  z.object({ outcome: z.literal("reverted"), articleId: ArticleId }),
  z.object({
    outcome: z.literal("duplicate"),
    duplicateOf: ArticleId,
    reason: z.enum(["same-bytes", "same-text"]),
  }),
  /** Another release of the cleaner read the save before it: whether anybody edited is not known. */
  z.object({ outcome: z.literal("unsettled"), articleId: ArticleId }),
  Rejection.extend({ outcome: z.literal("rejected") }),
]);
export type Fate = z.infer<typeof Fate>;

/** A capture with its fate: what people and their programs are shown. */
export const ToldOutcome = z.intersection(CaptureRecord, Fate);
export type ToldOutcome = z.infer<typeof ToldOutcome>;
