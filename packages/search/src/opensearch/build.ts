/**
 * Builds the index of an edition anew beside the one that is read, and switches to it when it is
 * whole. How far it has come stands in the new index: a run whose time is up leaves it there, and the
 * next goes on.
 */
import { statesOf } from "../publishing/changes.ts";
import { giveUpDrafts, indexesOf, openUsable, switchTo } from "./editions.ts";
import { type Engine, fault } from "./engine.ts";
import type { FollowPorts, FollowReport } from "./follow.ts";
import { aliasOf } from "./names.ts";
import { OpenSearchIndex } from "./opensearch-index.ts";
import type { Place } from "./place.ts";

/** How long others leave a draft to the run that has it, after its last word. */
const leaseMs = 5 * 60_000;

export interface BuildOnServerOptions {
  /** Begins anew, whatever a run before has come to. */
  isAfresh: boolean;
  /** Leaves a draft to the run that holds it; else both go on with it, which does no harm. */
  yields?: boolean;
  /** When to stop and leave the rest, in milliseconds of `now`. */
  until?: number;
  replicas?: number;
  /** Told of articles as they are taken in. */
  onRead?: (count: number) => void;
}

/** Builds, as far as the time goes, and publishes what is whole. */
export async function buildOnServer(
  edition: string,
  ports: FollowPorts,
  {
    isAfresh,
    onRead,
    replicas = 0,
    until = Number.POSITIVE_INFINITY,
    yields,
  }: BuildOnServerOptions,
): Promise<FollowReport> {
  const { engine, now, source } = ports;
  if (isAfresh) await giveUpDrafts(engine, edition);
  const draft = (await openDraft(engine, edition)) ?? (await beginDraft(edition, ports, replicas));
  const { index } = draft;
  let { place } = draft;
  if (yields && place.heldUntil > now()) return { outcome: "held" };
  if (place.documents > 0) onRead?.(place.documents);
  for await (const { ids, next } of source.all(place.after)) {
    await index.apply(await statesOf(source, ids, onRead));
    const documents = place.documents + ids.length;
    if (next === null) {
      place = { ...place, documents };
      break;
    }
    const isOver = now() >= until;
    place = { ...place, after: next, documents, heldUntil: isOver ? 0 : now() + leaseMs };
    await index.keepPlace(place);
    if (isOver) return { outcome: "unfinished", documents };
  }
  await index.keepPlace({ ...place, after: null, heldUntil: 0 });
  await switchTo(engine, edition, index.name);
  // What was announced meanwhile is taken in next: a takedown among it must not wait.
  return { outcome: "published", changes: place.documents, isEnd: false };
}

interface Draft {
  index: OpenSearchIndex;
  place: Place;
}

/** The draft that a run before has left; `null` where there is none that can be gone on with. */
async function openDraft(engine: Engine, edition: string): Promise<Draft | null> {
  for (const name of (await indexesOf(engine, edition)).drafts) {
    const index = await openUsable(engine, name, { isAlone: true });
    const place = await index?.place();
    if (index && place) return { index, place };
    await engine.ask("DELETE", name); // of other words, or of a run that died before its first word
  }
  return null;
}

async function beginDraft(
  edition: string,
  { announcements, engine, newName }: FollowPorts,
  replicas: number,
): Promise<Draft> {
  const cursor = await announcements.head();
  const place = { cursor, after: null, documents: 0, heldUntil: 0, owesSince: null };
  const name = `${aliasOf(edition)}.${newName()}`;
  const index = await OpenSearchIndex.create(engine, name, { replicas, isAlone: true });
  await index.keepPlace(place);
  if ((await index.place()) === null) throw fault("none", `${name} kept nothing`);
  return { index, place };
}
