/** The raw copies: every page that was dropped, as it was. */
import type { RawPointer } from "../records/article.ts";
import type { CaptureId, Drop } from "../records/capture.ts";

/** A raw copy with what is needed to ingest it again: bytes, and where they came from. */
export interface RawCopy {
  /** The capture whose provenance is kept with the bytes. */
  captureId: CaptureId;
  drop: Drop;
  bytes: Uint8Array;
}

export interface RawStore {
  /**
   * Keeps the bytes under their hash, and the provenance of the capture beside them. The same bytes
   * are written once; a further capture of them adds its provenance alone. Safe to repeat.
   */
  put(copy: RawCopy): Promise<RawPointer>;
  /** The bytes as dropped; `null` if there is no such copy. */
  get(pointer: RawPointer): Promise<Uint8Array | null>;
}
