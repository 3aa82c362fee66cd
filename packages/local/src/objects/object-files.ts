/**
 * The objects of the embedded S3 as files, in the layout of fauxqs 2.4:
 *
 *     objects/buckets/<bucket>/.bucket.json              name, creationDate, type
 *     objects/buckets/<bucket>/objects/<path>.data       the bytes
 *     objects/buckets/<bucket>/objects/<path>.meta.json  key, etag, lastModified, metadata …
 *
 * The metadata of all objects is in memory while the engine runs, some 500 bytes each; bytes are
 * read when they are asked for, whole, also for a range. fauxqs takes bodies up to 11 MiB: what is
 * larger is uploaded in parts of 5 MiB or more, which are in memory until they are one object.
 *
 * An object is there once its metadata is: both files are written beside their places, then the
 * bytes are renamed, then the metadata. A process that is killed in between leaves `.next` files,
 * from which the next start goes on or back. (After a loss of power, the disk may have less; such
 * files are set aside.)
 */
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Asides } from "../set-aside.ts";
import type { ObjectPersistence, StoredObject } from "./fauxqs-parts.ts";
import { writeMeta } from "./object-meta.ts";
import { pathOfKey } from "./object-path.ts";

export const endings = { data: ".data", meta: ".meta.json", next: ".next" };

/** Uploads in parts end with the engine; their client is told so, and begins again. */
const inMemory = {
  insertMultipartUpload: () => undefined,
  upsertMultipartPart: () => undefined,
  deleteMultipartUpload: () => undefined,
  deleteAllMultipartUploads: () => undefined,
};

export class ObjectFiles implements ObjectPersistence {
  readonly insertMultipartUpload = inMemory.insertMultipartUpload;
  readonly upsertMultipartPart = inMemory.upsertMultipartPart;
  readonly deleteMultipartUpload = inMemory.deleteMultipartUpload;
  readonly deleteAllMultipartUploads = inMemory.deleteAllMultipartUploads;
  readonly buckets: string;
  readonly asides: Asides;
  /** Objects that lie elsewhere than their key says: written by an earlier version. */
  readonly #elsewhere = new Map<string, string>();

  constructor(folder: string, asides: Asides) {
    this.buckets = join(folder, "buckets");
    this.asides = asides;
    mkdirSync(this.buckets, { recursive: true });
  }

  insertBucket(name: string, creationDate: Date, type: string): void {
    mkdirSync(this.folderOf(name), { recursive: true });
    const json = JSON.stringify({ name, creationDate: creationDate.toISOString(), type });
    this.replace(join(this.buckets, name, ".bucket.json"), json);
  }

  deleteBucket(name: string): void {
    rmSync(join(this.buckets, name), { recursive: true, force: true });
  }

  saveBucketLifecycleConfiguration(bucket: string, xml: string): void {
    this.replace(join(this.buckets, bucket, ".lifecycle.xml"), xml);
  }

  deleteBucketLifecycleConfiguration(bucket: string): void {
    rmSync(join(this.buckets, bucket, ".lifecycle.xml"), { force: true });
  }

  upsertObject(bucket: string, object: StoredObject): void {
    const place = join(this.folderOf(bucket), pathOfKey(object.key));
    const earlier = this.placeOf(bucket, object.key);
    const [data, meta] = [`${place}${endings.data}`, `${place}${endings.meta}`];
    mkdirSync(dirname(place), { recursive: true });
    try {
      writeFileSync(`${data}${endings.next}`, object.body);
      writeFileSync(`${meta}${endings.next}`, writeMeta(object));
    } catch (error) {
      // A full disk: what stood there stands, and the uploader hears of it.
      for (const path of [data, meta]) rmSync(`${path}${endings.next}`, { force: true });
      throw error;
    }
    renameSync(`${data}${endings.next}`, data);
    renameSync(`${meta}${endings.next}`, meta);
    if (earlier !== place) this.#remove(earlier, bucket);
    this.#elsewhere.delete(`${bucket}/${object.key}`);
  }

  completeMultipartUpload(_uploadId: string, bucket: string, object: StoredObject): void {
    this.upsertObject(bucket, object);
  }

  deleteObject(bucket: string, key: string): void {
    this.#remove(this.placeOf(bucket, key), bucket);
    this.#elsewhere.delete(`${bucket}/${key}`);
  }

  deleteObjectsByBucket(bucket: string): void {
    rmSync(this.folderOf(bucket), { recursive: true, force: true });
    mkdirSync(this.folderOf(bucket), { recursive: true });
  }

  readBody(bucket: string, key: string): Buffer {
    return readFileSync(`${this.placeOf(bucket, key)}${endings.data}`);
  }

  /** Takes note of where an object was found. */
  foundAt(bucket: string, key: string, place: string): void {
    if (place !== join(this.folderOf(bucket), pathOfKey(key))) {
      this.#elsewhere.set(`${bucket}/${key}`, place);
    }
  }

  /** Where an object's files lie, without their endings. */
  placeOf(bucket: string, key: string): string {
    const place = this.#elsewhere.get(`${bucket}/${key}`);
    return place ?? join(this.folderOf(bucket), pathOfKey(key));
  }

  folderOf(bucket: string): string {
    return join(this.buckets, bucket, "objects");
  }

  /** Writes a file beside its place and renames it: whoever reads finds the old one or the new. */
  replace(path: string, content: string): void {
    writeFileSync(`${path}${endings.next}`, content);
    renameSync(`${path}${endings.next}`, path);
  }

  /** Removes an object's files, its metadata first, and the folders that are empty then. */
  #remove(place: string, bucket: string): void {
    rmSync(`${place}${endings.meta}`, { force: true });
    rmSync(`${place}${endings.data}`, { force: true });
    const top = this.folderOf(bucket);
    for (let folder = dirname(place); folder.startsWith(`${top}/`); folder = dirname(folder)) {
      try {
        rmdirSync(folder);
      } catch {
        return; // not empty
      }
    }
  }

  deleteAllObjects(): never {
    throw new Error("objects: not deleted all at once");
  }

  renameObject(): never {
    throw new Error("objects: not renamed; only directory buckets know that");
  }

  purgeAll(): never {
    throw new Error("objects: not purged");
  }

  loadS3(): never {
    throw new Error("objects: loaded by loadObjects");
  }

  close(): void {
    // Nothing is kept open.
  }
}
