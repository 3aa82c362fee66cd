/** Sightings, an item each, under the own ids of what was seen. */
import type { ArticleId } from "../records/article.ts";
import type { Sighting } from "../records/sighting.ts";

export interface Sightings {
  /** Safe to repeat: a capture is seen once. */
  put(ownId: ArticleId, sighting: Sighting): Promise<void>;
  /** All sightings, the newest first (`rankOfSighting`), read as far as they are asked for. */
  newest(ownId: ArticleId): AsyncIterable<Sighting>;
}
