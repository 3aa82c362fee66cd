/**
 * Keeps the index of an edition up with its archive.
 *
 * The index itself keeps how far it follows. What is written twice changes nothing, so two runs at
 * once do the same work and nothing else; the place may go back by that, and is caught up.
 */
import { announced, readSize, statesOf } from "../publishing/changes.ts";
import type { Announcements, ArticleSource } from "../publishing/ports.ts";
import { giveUpDrafts, openCurrent } from "./editions.ts";
import type { Engine } from "./engine.ts";

export interface FollowPorts {
  engine: Engine;
  source: ArticleSource;
  announcements: Announcements;
  /** A part of a name that nobody has used: a random one. */
  newName: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** How a run ended. */
export type FollowReport =
  | { outcome: "published"; changes: number; isEnd: boolean }
  | { outcome: "up-to-date" }
  /** No index yet, or one of other words: `buildOnServer` makes it. */
  | { outcome: "rebuild-needed" }
  /** The time was up: so many articles are in the draft, and the next run goes on there. */
  | { outcome: "unfinished"; documents: number }
  /** Another run is building, or has died less than a lease ago. */
  | { outcome: "held" };

/** Takes announced changes into the index of an edition. */
export async function followOnServer(
  edition: string,
  { announcements, engine, source }: FollowPorts,
  { onRead }: { onRead?: (count: number) => void } = {},
): Promise<FollowReport> {
  const index = await openCurrent(engine, edition);
  const place = await index?.place();
  if (!index || !place) return { outcome: "rebuild-needed" };
  const changes = await announced(announcements, place.cursor);
  if (changes.ids.length === 0 && changes.cursor === place.cursor) return { outcome: "up-to-date" };
  let isTakenOut = false;
  for (let at = 0; at < changes.ids.length; at += readSize) {
    const batch = await statesOf(source, changes.ids.slice(at, at + readSize), onRead);
    isTakenOut ||= (await index.holds(batch.remove.map(({ id }) => id))) > 0;
    await index.apply(batch);
  }
  if (isTakenOut) {
    await giveUpDrafts(engine, edition);
    await index.optimize();
  }
  await index.keepPlace({ ...place, cursor: changes.cursor });
  return { outcome: "published", changes: changes.ids.length, isEnd: changes.isEnd };
}
