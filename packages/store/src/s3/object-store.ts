/** The few object operations the adapters need, over one S3 bucket. */
import type { Readable } from "node:stream";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { isAlreadyThere, isMissingObject } from "../errors.ts";
import { putObject } from "./put-object.ts";

export interface StoredObject {
  bytes: Uint8Array;
  metadata: Record<string, string>;
}

export class ObjectStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async get(key: string, range?: string): Promise<StoredObject | null> {
    try {
      const command = new GetObjectCommand({ Bucket: this.#bucket, Key: key, Range: range });
      const { Body, Metadata } = await this.#client.send(command);
      return {
        bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(),
        metadata: Metadata ?? {},
      };
    } catch (error) {
      if (isMissingObject(error)) return null;
      throw error;
    }
  }

  /** An object's metadata; `null` if there is no such object. */
  async head(key: string): Promise<Record<string, string> | null> {
    try {
      const command = new HeadObjectCommand({ Bucket: this.#bucket, Key: key });
      return (await this.#client.send(command)).Metadata ?? {};
    } catch (error) {
      if (isMissingObject(error)) return null;
      throw error;
    }
  }

  /** Puts an object of any size unless the key is taken; `false` if it is. */
  async putIfAbsent(
    key: string,
    bytes: Uint8Array,
    metadata: Record<string, string>,
  ): Promise<boolean> {
    try {
      await putObject(this.#client, {
        Bucket: this.#bucket,
        Key: key,
        Body: bytes,
        Metadata: metadata,
        IfNoneMatch: "*",
      });
      return true;
    } catch (error) {
      if (isAlreadyThere(error)) return false;
      throw error;
    }
  }

  /** Puts an object of known size out of a stream, in place of the one that was there. */
  async putFile(
    key: string,
    { stream, bytes }: { stream: Readable; bytes: number },
    metadata: Record<string, string>,
  ): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucket,
        Key: key,
        Body: stream,
        ContentLength: bytes,
        Metadata: metadata,
      }),
    );
  }

  /** Puts an object of any size, in place of the one that was there. */
  put(key: string, bytes: Uint8Array): Promise<void> {
    return putObject(this.#client, { Bucket: this.#bucket, Key: key, Body: bytes });
  }

  /** Copies an object with its metadata, without its bytes passing by; `false` if there is none. */
  async copy(from: string, to: string): Promise<boolean> {
    const source = `${this.#bucket}/${from}`.split("/").map(encodeURIComponent).join("/");
    try {
      const command = new CopyObjectCommand({ Bucket: this.#bucket, CopySource: source, Key: to });
      await this.#client.send(command);
      return true;
    } catch (error) {
      if (isMissingObject(error)) return false;
      throw error;
    }
  }

  /**
   * Deletes an object with every earlier version of it that a bucket has kept, or those versions
   * alone whose entity tags are named. A bucket without versions has the one.
   */
  async erase(key: string, isMeant: (etag: string) => boolean = () => true): Promise<void> {
    let next: { KeyMarker?: string; VersionIdMarker?: string | undefined } | null = {};
    while (next !== null) {
      const command = new ListObjectVersionsCommand({
        ...{ Bucket: this.#bucket, Prefix: key, EncodingType: "url", ...next },
      });
      const page: ListObjectVersionsCommandOutput = await this.#client.send(command);
      const isKey = ({ Key }: { Key?: string | undefined }) => decodeKey(Key ?? "") === key;
      const versions = (page.Versions ?? []).filter(isKey);
      for (const { VersionId, ETag } of versions) {
        if (!isMeant(unquote(ETag))) continue;
        await this.#client.send(
          new DeleteObjectCommand({ Bucket: this.#bucket, Key: key, VersionId }),
        );
      }
      const { NextKeyMarker, NextVersionIdMarker } = page;
      next =
        page.IsTruncated === true && decodeKey(NextKeyMarker ?? "") === key
          ? { KeyMarker: key, VersionIdMarker: NextVersionIdMarker }
          : null;
    }
    // The embedded bucket keeps no versions and lists none.
    const standing = await this.tagOf(key);
    if (standing !== null && isMeant(standing)) await this.delete(key);
  }

  /** The entity tag of an object; `null` if there is none. */
  async tagOf(key: string): Promise<string | null> {
    try {
      const command = new HeadObjectCommand({ Bucket: this.#bucket, Key: key });
      return unquote((await this.#client.send(command)).ETag);
    } catch (error) {
      if (isMissingObject(error)) return null;
      throw error;
    }
  }

  /** Deletes an object; no fault where there is none. */
  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
  }

  /** Every object under a prefix, in key order. */
  async *list(
    prefix = "",
    { after, pageSize }: { after?: string | null; pageSize?: number } = {},
  ): AsyncIterable<{ key: string; etag: string; at: Date; sizeBytes: number }> {
    let token: string | undefined;
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({
          Bucket: this.#bucket,
          Prefix: prefix,
          StartAfter: after ?? undefined,
          MaxKeys: pageSize,
          ContinuationToken: token,
          // XML cannot hold every character that a key may have.
          EncodingType: "url",
        }),
      );
      const isEncoded = page.EncodingType === "url";
      for (const { Key, ETag, LastModified, Size } of page.Contents ?? []) {
        yield {
          key: isEncoded ? decodeKey(Key ?? "") : (Key ?? ""),
          etag: unquote(ETag),
          at: LastModified ?? new Date(0),
          sizeBytes: Size ?? 0,
        };
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }
}

/** Keys are encoded as forms are: a space is `+` (S3 API, "ListObjectsV2"). */
function decodeKey(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll("+", " "));
}

/** An entity tag without its quotes. */
export function unquote(etag: string | undefined): string {
  return (etag ?? "").replace(/^"|"$/g, "");
}
