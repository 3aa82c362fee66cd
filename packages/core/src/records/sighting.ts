/** Sightings: what a page said, and when. An article's timeline is its sightings in order. */
import { z } from "zod";
import { Metadata } from "./article.ts";
import { ArticleId } from "./article-id.ts";
import { CaptureId } from "./capture.ts";
import { ChangedField, Rejection } from "./outcome.ts";
import { Publisher } from "./publisher.ts";

/**
 * Whose word an address is: of the `given` ones whoever dropped the page vouches, a `declared` one is
 * the page's own claim.
 */
export const AddressSource = z.enum(["given", "declared"]);
export type AddressSource = z.infer<typeof AddressSource>;

/** What a page said when it was read as an article: all that a list or a timeline shows. */
export const SeenFields = z.object({
  textHash: z.string(),
  wordCount: z.number().int().positive(),
  title: Metadata.shape.title,
  byline: Metadata.shape.byline,
  publishedAt: Metadata.shape.publishedAt,
  modifiedAt: Metadata.shape.modifiedAt,
  publisher: Publisher.nullable(),
  agency: z.string().nullable(),
  language: z.string().nullable(),
});
export type SeenFields = z.infer<typeof SeenFields>;

export const Sighting = z.object({
  /** When the page was saved. */
  at: z.iso.datetime(),
  captureId: CaptureId,
  collection: z.string(),
  /** The drop it came in. */
  key: z.string(),
  rawSha256: z.string(),
  release: z.string(),
  address: z.object({ url: z.string(), source: AddressSource }).nullable(),
  /** What it said, or why it is no article. */
  seen: SeenFields.nullable(),
  rejected: Rejection.nullable(),
});
export type Sighting = z.infer<typeof Sighting>;

/** One entry of a timeline. */
export const TimelineEntry = z.object({
  at: z.iso.datetime(),
  captureId: CaptureId,
  /** The member of the article that was seen: its own id. */
  ownId: ArticleId,
  url: z.string().nullable(),
  release: z.string(),
  textHash: z.string().nullable(),
  title: z.string().nullable(),
  wordCount: z.number().int().nonnegative(),
  /**
   * `first` seen; an `edit` of what `changed` names; a `revert` to a text that stood there before;
   * the `same`; `unsettled` across releases of the cleaner; `rejected` for a wall or an error page.
   */
  kind: z.enum(["first", "edit", "revert", "same", "unsettled", "rejected"]),
  changed: z.array(ChangedField),
  rejected: Rejection.nullable(),
  /** Whether the article shows this save. */
  isCurrent: z.boolean(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
