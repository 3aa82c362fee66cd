/** The inbox: where pages are dropped. */
import type { Drop } from "../records/capture.ts";

/** Which upload to read. S3 names it in an event or a listing. */
export interface DropRef {
  key: string;
  versionId: string | null;
  /** The tag of the upload that was announced, where known; the object may have changed since. */
  etag: string | null;
}

/** What the inbox holds under a key, opened if it came compressed; the bytes are `null` when they are more than asked for. */
export interface DroppedObject {
  drop: Drop;
  bytes: Uint8Array | null;
}

export interface Inbox {
  /** Reads an upload, its body only up to `maxBytes`; `null` if it is gone. */
  read(ref: DropRef, maxBytes: number): Promise<DroppedObject | null>;
  /** Every object in the inbox, in key order. */
  list(): AsyncIterable<ListedDrop>;
}

/** A line of the inbox's listing. */
export interface ListedDrop {
  key: string;
  etag: string;
  droppedAt: string;
  sizeBytes: number;
}
