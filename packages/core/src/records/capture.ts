/** Drops and captures: what people put into the inbox, and the pages that readers find in it. */
import { z } from "zod";

export const CaptureId = z.string().regex(/^[0-9a-f]{32}$/);
export type CaptureId = z.infer<typeof CaptureId>;

/** What a server answered with, where the drop or the container tells it (RFC 9110). */
export const HttpAnswer = z.object({
  status: z.number().int().min(100).max(599),
  /** Header fields by their names in lower case. */
  headers: z.record(z.string(), z.string()),
});
export type HttpAnswer = z.infer<typeof HttpAnswer>;

/** What the dropper or the container says of a page, as given. */
export const GivenFields = z.object({
  title: z.string().optional(),
  author: z.string().optional(),
  publishedAt: z.string().optional(),
});
export type GivenFields = z.infer<typeof GivenFields>;

/** Where the bytes of a capture stand in their container. */
export const Place = z.object({
  at: z.number().int().nonnegative(),
  length: z.number().int().positive(),
});
export type Place = z.infer<typeof Place>;

/** An object put into the inbox, as S3 names it. */
export const Drop = z.object({
  key: z.string().min(1),
  /** The first segment of the key after `inbox/`. */
  collection: z.string().min(1),
  /** S3's entity tag without quotes: with the key it tells one upload from the next. */
  etag: z.string().min(1),
  droppedAt: z.iso.datetime(),
  sizeBytes: z.number().int().nonnegative(),
  /** From the object's metadata, where the dropper gave it. */
  url: z.url().nullable(),
  /** As given; see `believedInstant` for the instant that counts. */
  capturedAt: z.iso.datetime().nullable(),
  contentType: z.string().nullable(),
  http: HttpAnswer.nullable().default(null),
  given: GivenFields.nullable().default(null),
  /** What was odd about its metadata and was passed over. */
  notes: z.array(z.string()),
});
export type Drop = z.infer<typeof Drop>;

/** One page as it was saved. */
export interface Capture {
  bytes: Uint8Array;
  /** The URL it was saved from, if the dropper or the container says so. */
  url: string | null;
  /** When it was saved: the reference for relative dates. The drop's instant if nothing better. */
  capturedAt: string;
  /** The dropper says when; else the page itself may know better. */
  isDated?: boolean;
  contentType: string | null;
  /** Where it stands in its container; `null` for a page that was dropped by itself. */
  place?: Place | null;
  http?: HttpAnswer | null;
  given?: GivenFields | null;
}
