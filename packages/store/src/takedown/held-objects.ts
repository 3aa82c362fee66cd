/**
 * Objects of the raw bucket that were taken down: moved below `takedown/held/`, where nothing that
 * lists raw copies finds them, and each to its old key again. The name of a held object is its old key.
 */

import type { ArticleId, Drop } from "@winnow/core/records";
import { ownIdOf } from "@winnow/core/records";
import { normalizeUrl } from "@winnow/core/text";
import type { ObjectStore } from "../s3/object-store.ts";
import { decodeRawBytes, decodeRawDrop, encodeRawFrame } from "../s3/raw-frame.ts";
import { alsoPrefix, captureTag, provenanceOf, rawPrefix } from "../s3/raw-store.ts";

/** Where all lies that is held of a takedown. */
export function heldPrefix(takedownId: string): string {
  return `takedown/held/${takedownId}/`;
}

function objectsPrefix(takedownId: string): string {
  return `${heldPrefix(takedownId)}objects/`;
}

/** Moves one object into the hold. Safe to repeat: what is held already is not overwritten. */
export async function holdObject(
  objects: ObjectStore,
  takedownId: string,
  key: string,
): Promise<void> {
  const place = `${objectsPrefix(takedownId)}${key}`;
  if ((await objects.head(place)) === null && !(await objects.copy(key, place))) return;
  await objects.erase(key);
}

/**
 * Moves a raw copy into the hold, with the provenance of each capture of it. Where others have saved
 * the very same bytes from another address, the bytes stay for them, with their provenance alone.
 */
export async function holdRawCopy(
  objects: ObjectStore,
  takedownId: string,
  rawSha256: string,
  ownIds: ReadonlySet<ArticleId>,
): Promise<void> {
  const isTaken = (drop: Drop) => ownIds.has(ownIdOfDrop(drop, rawSha256));
  const others: { key: string; drop: Drop }[] = [];
  for await (const { key } of objects.list(`${alsoPrefix}${rawSha256}/`)) {
    const object = await objects.get(key);
    if (object === null) continue;
    const drop = provenanceOf(object.bytes);
    if (isTaken(drop)) await holdObject(objects, takedownId, key);
    else others.push({ key, drop });
  }
  const key = `${rawPrefix}${rawSha256}`;
  const frame = await objects.get(key);
  if (frame === null || !isTaken(decodeRawDrop(frame.bytes, key))) return;
  const [heir] = others;
  if (heir === undefined) return holdObject(objects, takedownId, key);
  // The first other capture takes the place of the one that goes.
  const { drop } = heir;
  await objects.copy(key, `${objectsPrefix(takedownId)}${key}`);
  const captureId = heir.key.split("/").at(-1) ?? "";
  const bytes = decodeRawBytes(frame.bytes);
  await objects.erase(key);
  await objects.putIfAbsent(key, encodeRawFrame({ drop, bytes }), { [captureTag]: captureId });
  await holdObject(objects, takedownId, heir.key);
}

/** Moves everything back that is held. */
export async function giveObjectsBack(objects: ObjectStore, takedownId: string): Promise<void> {
  const prefix = objectsPrefix(takedownId);
  for await (const { key } of objects.list(prefix)) {
    await objects.copy(key, key.slice(prefix.length));
  }
}

/** Deletes all that is held of a takedown, for good. */
export async function eraseHeld(objects: ObjectStore, takedownId: string): Promise<void> {
  for await (const { key } of objects.list(heldPrefix(takedownId))) await objects.erase(key);
}

/** The own id under which a capture was filed, by what its dropper said. */
function ownIdOfDrop({ url }: Drop, rawSha256: string): ArticleId {
  const urlKey = url === null ? null : normalizeUrl(url);
  return ownIdOf(urlKey === null ? { rawSha256 } : { urlKey });
}
