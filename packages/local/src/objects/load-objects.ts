/** Finds the objects in their files at the start; what is torn is mended from its bytes or set aside. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { ObjectEngine, StoredObject } from "./fauxqs-parts.ts";
import { endings, type ObjectFiles } from "./object-files.ts";
import { metaOfBytes, readMeta, writeMeta } from "./object-meta.ts";
import { keyOfPath } from "./object-path.ts";

/** Restores every bucket and what is known of its objects; the bytes stay on disk. */
export function loadObjects(files: ObjectFiles, engine: ObjectEngine): void {
  for (const { name: bucket } of folders(files.buckets)) {
    loadBucket(files, engine, bucket);
    const folder = files.folderOf(bucket);
    if (!existsSync(folder)) continue;
    for (const place of placesBelow(folder)) {
      const object = loadObject(files, bucket, place);
      if (object !== null) engine.restoreObject(bucket, object);
    }
  }
}

/** A bucket whose own file is torn is that bucket still: its folder has the name. */
function loadBucket(files: ObjectFiles, engine: ObjectEngine, bucket: string): void {
  engine.createBucket(bucket);
  const at = (name: string) => join(files.buckets, bucket, name);
  const told = parsed(readIfThere(at(".bucket.json")) ?? "");
  const createdAt = new Date(String(told.creationDate));
  if (!Number.isNaN(createdAt.getTime())) engine.setBucketCreationDate(bucket, createdAt);
  const lifecycle = readIfThere(at(".lifecycle.xml"));
  if (lifecycle !== null) engine.restoreBucketLifecycleConfiguration(bucket, lifecycle);
}

function loadObject(files: ObjectFiles, bucket: string, place: string): StoredObject | null {
  const [data, meta] = [`${place}${endings.data}`, `${place}${endings.meta}`];
  const json = readIfThere(meta);
  const object = json === null ? null : readMeta(json);
  if (object !== null) {
    files.foundAt(bucket, object.key, place);
    return object;
  }
  const path = relative(files.folderOf(bucket), place);
  const key = keyOfPath(path);
  const what = `${bucket}/${key ?? path}`;
  if (key === null || !existsSync(data) || statSync(data).size === 0) {
    files.asides.take([meta, data], what, "its metadata cannot be read");
    return null;
  }
  files.asides.take(
    [meta],
    what,
    "its metadata could not be read and was made again from its bytes",
  );
  const remade = metaOfBytes(key, readFileSync(data), statSync(data).mtime);
  files.replace(meta, writeMeta(remade));
  return { ...remade, body: Buffer.alloc(0) };
}

/** The places of objects below a folder, once each, after what a killed process left is settled. */
function placesBelow(folder: string): string[] {
  const places = new Set<string>();
  const walk = (dir: string) => {
    const entries = readdirSync(dir, { withFileTypes: true });
    for (const entry of entries) if (entry.isDirectory()) walk(join(dir, entry.name));
    const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    settleNext(dir, names);
    for (const name of names) {
      const ending = [endings.meta, endings.data].find((end) => name.endsWith(end));
      if (ending !== undefined) places.add(join(dir, name.slice(0, -ending.length)));
    }
  };
  walk(folder);
  return [...places];
}

/**
 * Files that were to take their places: where the bytes have, the metadata follows them; where they
 * have not, the upload was never answered, and what stood there stands.
 */
function settleNext(dir: string, names: Set<string>): void {
  const waiting = [...names].filter((name) => name.endsWith(endings.next));
  for (const name of waiting) names.delete(name);
  for (const name of waiting) {
    const target = name.slice(0, -endings.next.length);
    const bytes = `${target.slice(0, -endings.meta.length)}${endings.data}`;
    const isDue =
      target.endsWith(endings.meta) &&
      names.has(bytes) &&
      !waiting.includes(`${bytes}${endings.next}`) &&
      readMeta(readFileSync(join(dir, name), "utf8")) !== null;
    if (!isDue) continue;
    renameSync(join(dir, name), join(dir, target));
    names.add(target);
  }
  for (const name of waiting) rmSync(join(dir, name), { force: true });
}

function folders(dir: string) {
  return readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function parsed(json: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(json) };
  } catch {
    return {};
  }
}
