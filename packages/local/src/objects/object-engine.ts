/** The embedded S3's objects: kept in files, listed in order, told of when they are put, checked when read. */
import type { Asides } from "../set-aside.ts";
import { bucketsOf, type loadParts, type ObjectEngine, type StoredObject } from "./fauxqs-parts.ts";
import { listInKeyOrder } from "./list-objects.ts";
import { loadObjects } from "./load-objects.ts";
import { ObjectFiles } from "./object-files.ts";
import { isSound } from "./object-meta.ts";

type Parts = Awaited<ReturnType<typeof loadParts>>;

/** Called for every object that is put, before its uploader is answered. */
export type OnUpload = (bucket: string, object: StoredObject) => void;

/** Called for every object that was deleted from disk. */
export type OnDelete = (bucket: string, key: string) => void;

interface Told {
  onUpload: OnUpload;
  onDelete?: OnDelete;
}

/** An engine over a folder; `null` keeps its objects in memory. */
export function openObjects(
  { S3Store, S3Error }: Parts,
  folder: string | null,
  asides: Asides | null,
  { onUpload, onDelete = () => undefined }: Told,
): ObjectEngine {
  const engine = new S3Store();
  if (folder !== null && asides !== null) {
    const files = new ObjectFiles(folder, asides);
    loadObjects(files, engine);
    engine.persistence = files;
    tellOfDeletes(files, onDelete);
    checkWhatIsRead(engine, files, (bucket, key) => {
      const what = "The object was damaged on disk and is set aside.";
      return new S3Error("NoSuchKey", what, 404, `/${bucket}/${key}`);
    });
  }
  listInKeyOrder(engine);
  tellOfUploads(engine, onUpload);
  return engine;
}

/** An object whose bytes are not those of its upload is set aside, and is not there any more. */
function checkWhatIsRead(
  engine: ObjectEngine,
  files: ObjectFiles,
  gone: (bucket: string, key: string) => Error,
): void {
  const readBody = files.readBody.bind(files);
  files.readBody = (bucket, key) => {
    const object = engine.headObject(bucket, key);
    const body = readIfThere(() => readBody(bucket, key));
    if (body !== null && isSound(object, body)) return body;
    const place = files.placeOf(bucket, key);
    const why = body === null ? "its bytes are missing" : "its bytes are not those of its upload";
    files.asides.take([`${place}.data`, `${place}.meta.json`], `${bucket}/${key}`, why);
    engine.deleteObject(bucket, key);
    throw gone(bucket, key);
  };
}

function readIfThere(read: () => Buffer): Buffer | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function tellOfDeletes(files: ObjectFiles, onDelete: OnDelete): void {
  const erase = files.deleteObject.bind(files);
  files.deleteObject = (bucket, key) => {
    erase(bucket, key);
    onDelete(bucket, key);
  };
}

function tellOfUploads(engine: ObjectEngine, onUpload: OnUpload): void {
  const { putObject, completeMultipartUpload } = engine;
  engine.putObject = (bucket, ...rest) => {
    const object = putObject.call(engine, bucket, ...rest);
    onUpload(bucket, object);
    return object;
  };
  engine.completeMultipartUpload = (uploadId, parts) => {
    const object = completeMultipartUpload.call(engine, uploadId, parts);
    for (const [bucket, objects] of bucketsOf(engine)) {
      if (objects.get(object.key)?.etag === object.etag) onUpload(bucket, object);
    }
    return object;
  };
}
