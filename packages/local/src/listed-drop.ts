/** An object of the embedded inbox as a listing tells of it. */
import type { ListedDrop } from "@winnow/core/ports";
import type { StoredObject } from "./objects/fauxqs-parts.ts";

export function listedDropOf({ key, etag, lastModified, contentLength }: StoredObject): ListedDrop {
  return {
    key,
    etag: etag.replaceAll('"', ""),
    droppedAt: lastModified.toISOString(),
    sizeBytes: contentLength,
  };
}
