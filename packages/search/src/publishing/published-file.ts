/** Index files on their way to the store and back. */
import { createHash } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";
import { SearchIndexError } from "../index/index.ts";
import type { ObjectStore, PublishedFile } from "./ports.ts";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** The fastest level makes 111 MB of 191 in a second; higher ones save little of posting lists. */
const level = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Uploads a file under a new key. */
export async function putFile(
  store: ObjectStore,
  key: string,
  path: string,
): Promise<PublishedFile> {
  const file = await readFile(path);
  const object = await compress(file, level);
  await store.put(key, object);
  return { key, sha256: sha256(object), sizeBytes: file.length };
}

/**
 * Downloads a file to a path, where it stands whole or not at all. `false` where its object is gone;
 * throws `search.damaged` where it is not the one that was put.
 */
export async function getFile(
  store: ObjectStore,
  file: PublishedFile,
  path: string,
): Promise<boolean> {
  const object = await store.get(file.key);
  if (object === null) return false;
  if (sha256(object) !== file.sha256) {
    throw new SearchIndexError(
      "search.damaged",
      `index: ${file.key} has another hash than was published`,
    );
  }
  const bytes = await decompress(object, { maxOutputLength: file.sizeBytes });
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  return true;
}
