/** A sink in memory that can be made to fail, as a process that is killed would. */
import { createHash } from "node:crypto";
import type { Manifest } from "../run/manifest.ts";
import type { ExportSink, Written } from "../run/sink.ts";

export class MemorySink implements ExportSink {
  readonly files = new Map<string, Buffer>();
  /** The paths that were written, in order. */
  readonly writes: string[] = [];
  manifestText: string | null = null;
  noted: string[] = [];
  /** How many files are written before it fails. */
  failsAfter = Number.POSITIVE_INFINITY;

  async put(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Written> {
    if (this.writes.length >= this.failsAfter) throw new Error("the disk is full");
    const bytes = Buffer.concat(await Array.fromAsync(chunks));
    this.files.set(path, bytes);
    this.writes.push(path);
    return { bytes: bytes.length, sha256: hashOf(bytes) };
  }

  async hashOf(path: string) {
    const bytes = this.files.get(path);
    return bytes === undefined ? null : hashOf(bytes);
  }

  async remove(path: string) {
    this.files.delete(path);
  }

  async manifest() {
    return this.manifestText;
  }

  async writeManifest(manifest: Manifest) {
    this.manifestText = JSON.stringify(manifest);
  }

  async notes() {
    return this.noted;
  }

  async note(line: string) {
    this.noted.push(line);
  }

  async clearNotes() {
    this.noted = [];
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
