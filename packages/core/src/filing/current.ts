/** Which save of an article readers are shown. */
import type { Sightings } from "../ports/sightings.ts";
import type { ArticleId } from "../records/article.ts";
import { isOfGivenAddress } from "../records/ids.ts";
import type { SeenFields, Sighting } from "../records/sighting.ts";
import { rankOfSighting } from "../records/sort-key.ts";

/**
 * A text with under half the words of the fullest one is a stub, a consent page or an error page
 * that was served in its place: it is kept as a version and is never shown.
 */
const worseBelowShareOfFullest = 0.5;

/** A sighting that was no reject, with the own id that it is filed under. */
export type Seen = Sighting & { seen: SeenFields; ownId: ArticleId };

export interface Choice {
  current: Seen;
  /** The latest sighting that was no reject. */
  newest: Seen;
}

/** Whether a save may be shown, beside the fullest text that the article has had. */
export function isTrustworthy({ seen }: Pick<Seen, "seen">, fullestWords: number): boolean {
  return seen.wordCount >= fullestWords * worseBelowShareOfFullest;
}

/**
 * Finds the latest trustworthy save among the members of an article, reading no further back than it
 * must; `null` where no save was an article. What a page says of an address that it only declares is
 * shown only where no dropper gave that address.
 */
export async function findCurrent(
  sightings: Pick<Sightings, "newest">,
  members: readonly ArticleId[],
  fullestWords: number,
): Promise<Choice | null> {
  const isVouched = members.some(isOfGivenAddress);
  let newest: Seen | null = null;
  let declared: Seen | null = null;
  for await (const seen of newestOf(sightings, members)) {
    newest ??= seen;
    if (!isTrustworthy(seen, fullestWords)) continue;
    if (!isVouched || isOfGivenAddress(seen.ownId)) return { current: seen, newest };
    declared ??= seen;
  }
  return newest === null || declared === null ? null : { current: declared, newest };
}

/** The sightings of all members that were no rejects, merged, the newest first. */
async function* newestOf(
  sightings: Pick<Sightings, "newest">,
  members: readonly ArticleId[],
): AsyncIterable<Seen> {
  const streams = await Promise.all(
    members.map(async (ownId) => {
      const stream = seenOf(sightings.newest(ownId), ownId);
      return { stream, next: await stream.next() };
    }),
  );
  for (;;) {
    let latest: (typeof streams)[number] | null = null;
    for (const each of streams) {
      const { value } = each.next;
      if (value === undefined) continue;
      const standing = latest?.next.value;
      if (standing === undefined || rankOfSighting(value) > rankOfSighting(standing)) latest = each;
    }
    if (latest?.next.value === undefined) return;
    yield latest.next.value;
    latest.next = await latest.stream.next();
  }
}

async function* seenOf(
  stream: AsyncIterable<Sighting>,
  ownId: ArticleId,
): AsyncGenerator<Seen, undefined> {
  for await (const sighting of stream) {
    if (sighting.seen !== null) yield { ...sighting, seen: sighting.seen, ownId };
  }
  return undefined;
}
