/** The bucket that a snapshot goes to, as a folder of an export. An object is replaced whole. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportSink, Manifest, Written } from "@winnow/export/run";
import type { ObjectStore } from "@winnow/store/s3";

/** Where a snapshot lies in the raw bucket. */
export const snapshotPrefix = "snapshot/";

const manifestKey = `${snapshotPrefix}manifest.json`;
/** What a run notes of the files that it has written, an object a file, until the manifest stands. */
const notesPrefix = `${snapshotPrefix}.notes/`;

/** Metadata of a file: the hash of its bytes. */
const hashName = "sha256";

export class BucketSink implements ExportSink {
  readonly #objects: ObjectStore;
  readonly #notes: string;

  /** Notes are of one edition: what another one says of the same articles may differ. */
  constructor(objects: ObjectStore, edition: string) {
    this.#objects = objects;
    this.#notes = `${notesPrefix}${edition}/`;
  }

  /** A file passes by the disk: its hash is told before its bytes are, and one may be large. */
  async put(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Written> {
    const folder = await mkdtemp(join(tmpdir(), "winnow-snapshot-"));
    const part = join(folder, "part");
    try {
      const hash = createHash("sha256");
      let bytes = 0;
      const file = await open(part, "w");
      try {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          await file.writeFile(chunk);
        }
      } finally {
        await file.close();
      }
      const sha256 = hash.digest("hex");
      const body = { stream: createReadStream(part), bytes };
      await this.#objects.putFile(`${snapshotPrefix}${path}`, body, { [hashName]: sha256 });
      return { bytes, sha256 };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async hashOf(path: string): Promise<string | null> {
    const metadata = await this.#objects.head(`${snapshotPrefix}${path}`);
    return metadata?.[hashName] ?? null;
  }

  async remove(path: string): Promise<void> {
    await this.#objects.erase(`${snapshotPrefix}${path}`);
  }

  async manifest(): Promise<string | null> {
    const found = await this.#objects.get(manifestKey);
    return found === null ? null : Buffer.from(found.bytes).toString();
  }

  async writeManifest(manifest: Manifest): Promise<void> {
    await this.#objects.put(manifestKey, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  }

  async notes(): Promise<string[]> {
    const lines: string[] = [];
    for await (const { key } of this.#objects.list(this.#notes)) {
      const found = await this.#objects.get(key);
      if (found !== null) lines.push(Buffer.from(found.bytes).toString());
    }
    return lines;
  }

  async note(line: string): Promise<void> {
    const name = createHash("sha256").update(line).digest("hex");
    await this.#objects.put(`${this.#notes}${name}`, Buffer.from(line));
  }

  async clearNotes(): Promise<void> {
    for await (const { key } of this.#objects.list(notesPrefix)) await this.#objects.erase(key);
  }

  /** When the snapshot before was whole; `null` where none is, or a newer one is being written. */
  async wholeSince(): Promise<Date | null> {
    for await (const _ of this.#objects.list(this.#notes)) return null;
    for await (const { key, at } of this.#objects.list(manifestKey)) {
      if (key === manifestKey) return at;
    }
    return null;
  }
}

/** Deletes a snapshot with all that a bucket has kept of it. The next run writes it anew. */
export async function eraseSnapshot(objects: ObjectStore): Promise<void> {
  for await (const { key } of objects.list(snapshotPrefix)) await objects.erase(key);
}
