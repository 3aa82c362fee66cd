/** Where the files of an export go. */
import type { Manifest } from "./manifest.ts";

/** What is known of a file once it is written. */
export interface Written {
  bytes: number;
  sha256: string;
}

export interface ExportSink {
  /** Writes a file under its name only when it is whole: until then the name has what it had. */
  put(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Written>;
  /** The hash of a file that is there. */
  hashOf(path: string): Promise<string | null>;
  /** Takes away a file of an earlier export. */
  remove(path: string): Promise<void>;
  /** The manifest of the export before, as it lies there. */
  manifest(): Promise<string | null>;
  writeManifest(manifest: Manifest): Promise<void>;
  /** Lines that were noted by an export which did not end, the oldest first. */
  notes(): Promise<string[]>;
  note(line: string): Promise<void>;
  clearNotes(): Promise<void>;
}
