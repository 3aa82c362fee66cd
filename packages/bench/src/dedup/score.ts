/** Scores stories against the truth, by pairs of documents. */
import { createDeduper } from "../deduper.ts";
import type { StreamDocument } from "./stream.ts";

export interface StreamScore {
  precision: number;
  recall: number;
  f1: number;
  /** Stories of each kind that were joined with another. */
  falseMerges: ReadonlyMap<string, { stories: number; merged: number }>;
  /** Share of the copies, by edit, that stand with their story's first document. */
  found: ReadonlyMap<string, { copies: number; found: number }>;
  stats: ReturnType<Awaited<ReturnType<typeof createDeduper>>["stats"]>;
}

/** Runs the deduper over documents and scores what came of it. */
export async function scoreStream(documents: Iterable<StreamDocument>): Promise<StreamScore> {
  const deduper = await createDeduper();
  const all: { id: string; cluster: string; story: string; kind: string }[] = [];
  const movedTo = new Map<string, string>();
  for (const document of documents) {
    const { id, story, kind } = document;
    const { clusterId, merged = [] } = await deduper.add(document);
    for (const loser of merged) movedTo.set(loser, clusterId);
    all.push({ id, cluster: clusterId, story, kind });
  }
  for (const each of all) each.cluster = standing(movedTo, each.cluster);

  const pairs = (count: number) => (count * (count - 1)) / 2;
  const sum = (counts: Map<string, number>) =>
    [...counts.values()].reduce((total, count) => total + pairs(count), 0);
  const together = sum(countBy(all, ({ cluster }) => cluster));
  const truly = sum(countBy(all, ({ story }) => story));
  const both = sum(countBy(all, ({ cluster, story }) => `${cluster}\n${story}`));
  const [precision, recall] = [both / together, both / truly];
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    falseMerges: falseMergesIn(all),
    found: foundIn(all),
    stats: deduper.stats(),
  };
}

type Placed = readonly { cluster: string; story: string; kind: string }[];

function standing(movedTo: ReadonlyMap<string, string>, cluster: string): string {
  let at = cluster;
  for (let next = movedTo.get(at); next !== undefined; next = movedTo.get(at)) at = next;
  return at;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function falseMergesIn(all: Placed): Map<string, { stories: number; merged: number }> {
  const storiesOf = new Map<string, Set<string>>();
  for (const { cluster, story } of all) {
    storiesOf.set(cluster, (storiesOf.get(cluster) ?? new Set()).add(story));
  }
  const mixed = [...storiesOf.values()].filter((stories) => stories.size > 1);
  const merged = new Set(mixed.flatMap((stories) => [...stories]));
  const kinds = new Map<string, { stories: number; merged: number }>();
  const seen = new Set<string>();
  for (const { story, kind } of all) {
    if (seen.has(story)) continue;
    seen.add(story); // the first document of a story has the story's own kind
    const count = kinds.get(kind) ?? { stories: 0, merged: 0 };
    kinds.set(kind, {
      stories: count.stories + 1,
      merged: count.merged + (merged.has(story) ? 1 : 0),
    });
  }
  return kinds;
}

function foundIn(all: Placed): Map<string, { copies: number; found: number }> {
  const first = new Map<string, string>();
  const kinds = new Map<string, { copies: number; found: number }>();
  for (const { story, kind, cluster } of all) {
    const original = first.get(story);
    if (original === undefined) {
      first.set(story, cluster);
      continue;
    }
    const count = kinds.get(kind) ?? { copies: 0, found: 0 };
    const isFound = original === cluster;
    kinds.set(kind, { copies: count.copies + 1, found: count.found + (isFound ? 1 : 0) });
  }
  return kinds;
}
