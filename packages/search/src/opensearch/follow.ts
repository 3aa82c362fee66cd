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

/** After it, a server keeps nothing of what was deleted before: ten times as long as it takes. */
const surelyMs = 5 * 60_000;

/**
 * Takes announced changes into the index of an edition. The bytes of what was taken down are given up
 * at once and in every later run, until the server has none of them.
 */
export async function followOnServer(
  edition: string,
  { announcements, engine, now, source }: FollowPorts,
  { onRead }: { onRead?: (count: number) => void } = {},
): Promise<FollowReport> {
  const index = await openCurrent(engine, edition);
  let place = await index?.place();
  if (!index || !place) return { outcome: "rebuild-needed" };
  const changes = await announced(announcements, place.cursor);
  const isNew = changes.ids.length > 0 || changes.cursor !== place.cursor;
  if (!isNew && place.owesSince === null) return { outcome: "up-to-date" };
  for (let at = 0; at < changes.ids.length; at += readSize) {
    const batch = await statesOf(source, changes.ids.slice(at, at + readSize), onRead);
    if ((await index.holds(batch.remove.map(({ id }) => id))) > 0) {
      // Kept before anything goes: a run that dies behind it has the next one end the work.
      place = { ...place, owesSince: now() };
      await index.keepPlace(place);
    }
    await index.apply(batch);
  }
  let { owesSince } = place;
  if (owesSince !== null) {
    await giveUpDrafts(engine, edition);
    const left = await index.giveUpBytes();
    // What is left after minutes was deleted since.
    if (left === 0 || (left !== null && now() - owesSince >= surelyMs)) owesSince = null;
  }
  await index.keepPlace({ ...place, cursor: changes.cursor, owesSince });
  return { outcome: "published", changes: changes.ids.length, isEnd: changes.isEnd };
}
