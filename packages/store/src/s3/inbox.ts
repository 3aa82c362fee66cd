/** The inbox in S3: reads what was dropped, and what its dropper said of it. */
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import type { DroppedObject, DropRef, Inbox, ListedDrop } from "@winnow/core/ports";
import { collectionOf, type Drop } from "@winnow/core/records";
import { isMissingObject } from "../errors.ts";
import { ObjectStore, unquote } from "./object-store.ts";
import { openLayer } from "./open-layer.ts";

/** What a dropper may say of a page. */
export interface AboutDrop {
  url?: string | undefined;
  capturedAt?: string | undefined;
  contentType?: string | undefined;
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
      const drop: Drop = {
        key,
        collection: collectionOf(key),
        etag: unquote(head.ETag),
        droppedAt: (head.LastModified ?? new Date(0)).toISOString(),
        sizeBytes,
        contentType: head.ContentType ?? null,
        ...readMetadata(head.Metadata ?? {}),
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

  /** What a listing would say of one object; `null` if there is none. */
  async head(key: string): Promise<ListedDrop | null> {
    try {
      const command = new HeadObjectCommand({ Bucket: this.#bucket, Key: key });
      const { ETag, LastModified, ContentLength } = await this.#client.send(command);
      return {
        key,
        etag: unquote(ETag),
        droppedAt: (LastModified ?? new Date(0)).toISOString(),
        sizeBytes: ContentLength ?? 0,
      };
    } catch (error) {
      if (isMissingObject(error)) return null;
      throw error;
    }
  }

  /** Drops a page, as any S3 client may, with what its dropper says of it. */
  async put(key: string, bytes: Uint8Array, about: AboutDrop = {}): Promise<void> {
    const { url, capturedAt, contentType } = about;
    const metadata = { url, "captured-at": capturedAt };
    const given = Object.entries(metadata).filter((entry) => entry[1] !== undefined);
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Body: bytes,
        ContentType: contentType,
        Metadata: Object.fromEntries(given as [string, string][]),
      }),
    );
  }

  async *list(): AsyncIterable<ListedDrop> {
    const objects = new ObjectStore(this.#client, this.#bucket);
    for await (const { key, etag, at, sizeBytes } of objects.list()) {
      yield { key, etag, droppedAt: at.toISOString(), sizeBytes };
    }
  }
}

/** A day, or an instant with its zone: a time without one would be read in the worker's own zone. */
const isoInstant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** Reads `url` and `captured-at`; what cannot be used is passed over and noted, never guessed. */
function readMetadata(
  metadata: Record<string, string>,
): Pick<Drop, "url" | "capturedAt" | "notes"> {
  const { url: givenUrl, "captured-at": givenAt } = metadata;
  const notes: string[] = [];
  let url: string | null = null;
  if (givenUrl !== undefined) {
    url = URL.canParse(givenUrl) ? new URL(givenUrl).href : null;
    if (url === null || !/^https?:/.test(url)) {
      url = null;
      notes.push(`metadata url ${JSON.stringify(givenUrl)} passed over: expected an http(s) URL`);
    }
  }
  const at = givenAt !== undefined && isoInstant.test(givenAt) ? Date.parse(givenAt) : Number.NaN;
  const capturedAt = Number.isNaN(at) ? null : new Date(at).toISOString();
  if (givenAt !== undefined && capturedAt === null) {
    const what = `metadata captured-at ${JSON.stringify(givenAt)} passed over`;
    notes.push(`${what}: expected an ISO 8601 instant, as in 2020-10-05T09:30:00Z`);
  }
  return { url, capturedAt, notes };
}
