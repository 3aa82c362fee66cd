/** The inbox in S3: reads what was dropped, and what its dropper said of it. */
import { GetObjectCommand, HeadObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { DroppedObject, DropRef, Inbox, ListedDrop } from "@winnow/core/ports";
import { collectionOf, type Drop } from "@winnow/core/records";
import { isMissingObject } from "../errors.ts";
import { decodeWords, encodeWords, readDropMetadata, withoutPassword } from "./drop-metadata.ts";
import { ObjectStore, unquote } from "./object-store.ts";
import { openLayer } from "./open-layer.ts";
import { putObject } from "./put-object.ts";

/** What a dropper may say of a page. */
export interface AboutDrop {
  url?: string | undefined;
  capturedAt?: string | undefined;
  contentType?: string | undefined;
}

/** An object of the inbox, with the metadata that its dropper gave it. */
interface HeadDrop extends ListedDrop {
  metadata: Record<string, string>;
}

/** Whether an object says of its page all that its dropper says now. */
export function saysAll({ metadata }: HeadDrop, about: AboutDrop): boolean {
  return Object.entries(metadataOf(about)).every(
    ([name, value]) => decodeWords(metadata[name] ?? "") === decodeWords(value),
  );
}

function metadataOf({ url, capturedAt }: AboutDrop): Record<string, string> {
  const said = { url: url && withoutPassword(url), "captured-at": capturedAt };
  const given = Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, encodeWords(value)]],
  );
  return Object.fromEntries(given);
}

export class S3Inbox implements Inbox {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async read({ key, versionId }: DropRef, maxBytes: number): Promise<DroppedObject | null> {
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      VersionId: versionId ?? undefined,
    });
    try {
      const { Body, ...head } = await this.#client.send(command);
      const sizeBytes = head.ContentLength ?? 0;
      const droppedAt = (head.LastModified ?? new Date(0)).toISOString();
      const said = readDropMetadata({ metadata: head.Metadata ?? {}, droppedAt });
      const { url, capturedAt, http, given, notes } = said;
      const drop: Drop = {
        key,
        collection: collectionOf(key),
        etag: unquote(head.ETag),
        droppedAt,
        sizeBytes,
        contentType: head.ContentType ?? null,
        url,
        capturedAt,
        notes,
        http,
        given,
      };
      if (sizeBytes > maxBytes) {
        // Hangs up instead of reading on: the body may be gigabytes.
        (Body as { destroy?: () => void } | undefined)?.destroy?.();
        return { drop, bytes: null };
      }
      const stored = (await Body?.transformToByteArray()) ?? new Uint8Array();
      const opened = openLayer(stored, head.ContentEncoding ?? null, maxBytes);
      if (opened.note !== null) drop.notes.push(opened.note);
      return { drop, bytes: opened.kind === "plain" ? opened.bytes : null };
    } catch (error) {
      if (isMissingObject(error)) return null;
      throw error;
    }
  }

  /** What a listing would say of one object, and its metadata; `null` if there is none. */
  async head(key: string): Promise<HeadDrop | null> {
    try {
      const command = new HeadObjectCommand({ Bucket: this.#bucket, Key: key });
      const { ETag, LastModified, ContentLength, Metadata } = await this.#client.send(command);
      return {
        key,
        etag: unquote(ETag),
        droppedAt: (LastModified ?? new Date(0)).toISOString(),
        sizeBytes: ContentLength ?? 0,
        metadata: Metadata ?? {},
      };
    } catch (error) {
      if (isMissingObject(error)) return null;
      throw error;
    }
  }

  /** Drops a page, as any S3 client may, with what its dropper says of it. */
  async put(key: string, bytes: Uint8Array, about: AboutDrop = {}): Promise<void> {
    await putObject(this.#client, {
      Bucket: this.#bucket,
      Key: key,
      Body: bytes,
      ContentType: about.contentType,
      Metadata: metadataOf(about),
    });
  }

  /** At most so many keys behind one, in their order; `null` for the first. */
  async keysAfter(after: string | null, prefix: string, count: number): Promise<string[]> {
    const objects = new ObjectStore(this.#client, this.#bucket);
    const keys: string[] = [];
    for await (const { key } of objects.list(prefix, { after, pageSize: count })) {
      keys.push(key);
      if (keys.length >= count) break;
    }
    return keys;
  }

  /** Deletes these uploads of a drop for good, and no other page that has its key by now. */
  erase(key: string, etags: ReadonlySet<string>): Promise<void> {
    return new ObjectStore(this.#client, this.#bucket).erase(key, (etag) => etags.has(etag));
  }

  async *list(): AsyncIterable<ListedDrop> {
    const objects = new ObjectStore(this.#client, this.#bucket);
    for await (const { key, etag, at, sizeBytes } of objects.list()) {
      yield { key, etag, droppedAt: at.toISOString(), sizeBytes };
    }
  }
}
