/**
 * The timeline of an article: its saves in order, and what each of them was. Only saves that one
 * release of the cleaner read make an edit: across releases it is not known who changed the text.
 */
import type { ArticleId } from "../records/article.ts";
import type { ChangedField, Fate } from "../records/outcome.ts";
import type { SeenFields, Sighting, TimelineEntry } from "../records/sighting.ts";
import { rankOfSighting } from "../records/sort-key.ts";

/** A sighting with the own id that it is filed under. */
export type OwnedSighting = Sighting & { ownId: ArticleId };

/** Puts sightings in order and tells of each what it was; `currentId` names the save that is shown. */
export function timelineOf(
  sightings: readonly OwnedSighting[],
  currentId: string | null,
): TimelineEntry[] {
  const sorted = [...sightings].sort((a, b) => (rankOfSighting(a) < rankOfSighting(b) ? -1 : 1));
  const texts = new Set<string>();
  let before: OwnedSighting | null = null;
  return sorted.map((sighting) => {
    const { kind, changed } = tellOf(sighting, before, texts);
    if (sighting.seen !== null) {
      texts.add(sighting.seen.textHash);
      before = sighting;
    }
    const { at, captureId, ownId, address, release, seen, rejected } = sighting;
    return {
      ...{ at, captureId, ownId, release, kind, changed, rejected },
      url: address?.url ?? null,
      textHash: seen?.textHash ?? null,
      title: seen?.title?.value ?? null,
      wordCount: seen?.wordCount ?? 0,
      isCurrent: captureId === currentId,
    };
  });
}

function tellOf(
  { seen, release }: OwnedSighting,
  before: OwnedSighting | null,
  texts: ReadonlySet<string>,
): Pick<TimelineEntry, "kind" | "changed"> {
  if (seen === null) return { kind: "rejected", changed: [] };
  if (before?.seen == null) return { kind: "first", changed: [] };
  const changed = changesBetween(before.seen, seen);
  if (changed.length === 0) return { kind: "same", changed };
  if (before.release !== release) return { kind: "unsettled", changed };
  const isRevert = changed.includes("text") && texts.has(seen.textHash);
  return { kind: isRevert ? "revert" : "edit", changed };
}

/** What the publisher says differently from one save to the next. */
function changesBetween(before: SeenFields, after: SeenFields): ChangedField[] {
  const values = (seen: SeenFields): Record<ChangedField, unknown> => ({
    text: seen.textHash,
    title: seen.title?.value ?? null,
    byline: seen.byline?.value ?? null,
    publishedAt: seen.publishedAt?.value ?? null,
  });
  const [old, now] = [values(before), values(after)];
  return (Object.keys(old) as ChangedField[]).filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
  );
}

/** What a capture came to, by the timeline of its article; `null` where it is not on it. */
export function fateOf(
  captureId: string,
  articleId: ArticleId,
  sightings: readonly OwnedSighting[],
): Fate | null {
  const own = sightings.find((sighting) => sighting.captureId === captureId);
  const entry = timelineOf(sightings, null).find((each) => each.captureId === captureId);
  if (own === undefined || entry === undefined) return null;
  switch (entry.kind) {
    case "first":
      return { outcome: "archived", articleId };
    case "edit":
      return { outcome: "version", articleId, changed: entry.changed };
    case "revert":
      return { outcome: "reverted", articleId };
    case "unsettled":
      return { outcome: "unsettled", articleId };
    case "same":
      return { outcome: "duplicate", duplicateOf: articleId, reason: sameness(own, sightings) };
    case "rejected":
      return own.rejected && { outcome: "rejected", ...own.rejected };
  }
}

/** Whether an earlier save had the very bytes, or the text alone. */
function sameness(
  own: OwnedSighting,
  sightings: readonly OwnedSighting[],
): "same-bytes" | "same-text" {
  const isKnown = sightings.some(
    (other) => other.rawSha256 === own.rawSha256 && rankOfSighting(other) < rankOfSighting(own),
  );
  return isKnown ? "same-bytes" : "same-text";
}
