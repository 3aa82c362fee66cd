/**
 * What is kept of an object beside its bytes: JSON in the shape of fauxqs 2.4, which opens these
 * files as we open its own.
 */
import { createHash } from "node:crypto";
import type { StoredObject } from "./fauxqs-parts.ts";

/** The JSON of an object's metadata; its bytes lie in a file of their own. */
export function writeMeta({ body: _, ...object }: StoredObject): string {
  return JSON.stringify(object);
}

/** An object without its bytes, from its JSON; `null` if that is torn, empty or something else. */
export function readMeta(json: string): StoredObject | null {
  const found = parsed(json);
  if (found === null) return null;
  const { key, etag, contentLength, lastModified, contentType, metadata } = found;
  const at = new Date(String(lastModified));
  const isWhole =
    typeof key === "string" &&
    typeof etag === "string" &&
    typeof contentLength === "number" &&
    typeof contentType === "string" &&
    typeof metadata === "object" &&
    metadata !== null &&
    !Number.isNaN(at.getTime());
  if (!isWhole) return null;
  return { ...(found as unknown as StoredObject), lastModified: at, body: Buffer.alloc(0) };
}

/** What can be told of an object whose metadata is lost: all but what its uploader said of it. */
export function metaOfBytes(key: string, body: Buffer, lastModified: Date): StoredObject {
  return {
    key,
    body,
    contentType: "application/octet-stream",
    contentLength: body.length,
    etag: `"${md5(body).toString("hex")}"`,
    lastModified,
    metadata: {},
  };
}

/** Whether bytes are those that were uploaded, by the tag that S3 makes of them. */
export function isSound({ etag, contentLength, parts }: StoredObject, body: Buffer): boolean {
  if (body.length !== contentLength) return false;
  const [digest, count] = etag.replaceAll('"', "").split("-");
  if (count === undefined) return md5(body).toString("hex") === digest;
  // An upload in parts has the MD5 of the parts' MD5s for its tag.
  if (parts === undefined) return true;
  const digests = parts.map(({ offset, length }) => md5(body.subarray(offset, offset + length)));
  return md5(Buffer.concat(digests)).toString("hex") === digest;
}

function md5(bytes: Buffer): Buffer {
  return createHash("md5").update(bytes).digest();
}

function parsed(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
