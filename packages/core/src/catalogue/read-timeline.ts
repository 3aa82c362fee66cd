/** Timelines, and the fates that are read off them. */
import { fateOf, type OwnedSighting, timelineOf } from "../filing/timeline.ts";
import type { RejectedId } from "../ports/catalogue.ts";
import type { ArticleId } from "../records/article.ts";
import type { Outcome, ToldOutcome } from "../records/outcome.ts";
import type { TimelineEntry } from "../records/sighting.ts";
import { findArticle, type KnownArticle } from "./members.ts";
import type { ReadPorts } from "./read-ports.ts";

/** Every save of an article, in order. */
export async function readTimeline(
  ports: ReadPorts,
  { members, head }: KnownArticle,
): Promise<TimelineEntry[]> {
  return timelineOf(await sightingsOf(ports, members), head.captureId);
}

async function sightingsOf(
  { sightings }: ReadPorts,
  members: readonly ArticleId[],
): Promise<OwnedSighting[]> {
  const read: OwnedSighting[] = [];
  for (const ownId of members) {
    for await (const sighting of sightings.newest(ownId)) read.push({ ...sighting, ownId });
  }
  return read;
}

/** Why nothing was filed as an article under an own id: its newest save says so. */
export async function readRejection(ports: ReadPorts, id: ArticleId): Promise<RejectedId | null> {
  if ((await findArticle(ports, id)) !== null) return null;
  for await (const { at, captureId, key, rejected } of ports.sightings.newest(id)) {
    return rejected && { ...rejected, at, captureId, key };
  }
  return null;
}

/** The outcomes of a drop, each with its fate as the archive stands now. */
export async function tellOutcomes(ports: ReadPorts, dropKey: string): Promise<ToldOutcome[]> {
  const stored = await ports.outcomes.ofDrop(dropKey);
  const articles = new Map<ArticleId, Promise<Timeline | null>>();
  return Promise.all(
    stored.map(async (outcome) => {
      if (outcome.status === "filed" && !articles.has(outcome.ownId)) {
        articles.set(outcome.ownId, timelineAt(ports, outcome.ownId));
      }
      const timeline = outcome.status === "filed" ? await articles.get(outcome.ownId) : undefined;
      return toldOutcome(outcome, timeline ?? null);
    }),
  );
}

interface Timeline {
  articleId: ArticleId;
  sightings: OwnedSighting[];
}

async function timelineAt(ports: ReadPorts, ownId: ArticleId): Promise<Timeline | null> {
  const known = await findArticle(ports, ownId);
  if (known === null) return null;
  return { articleId: known.id, sightings: await sightingsOf(ports, known.members) };
}

function toldOutcome(outcome: Outcome, timeline: Timeline | null): ToldOutcome {
  if (outcome.status === "rejected") {
    const { status: _, ...rest } = outcome;
    return { ...rest, outcome: "rejected" };
  }
  const { status: _, ownId, textHash: __, ...record } = outcome;
  const fate = timeline && fateOf(outcome.captureId, timeline.articleId, timeline.sightings);
  return { ...record, ...(fate ?? { outcome: "archived", articleId: ownId }) };
}
