/** Drops and captures: what people put into the inbox, and the pages that readers find in it. */
import { z } from "zod";

export const CaptureId = z.string().regex(/^[0-9a-f]{32}$/);
export type CaptureId = z.infer<typeof CaptureId>;

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
  capturedAt: z.iso.datetime().nullable(),
  contentType: z.string().nullable(),
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
}
