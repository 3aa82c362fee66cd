import { describe, expect, test } from "vitest";
import { createDeduper } from "../deduper.ts";
import { Random } from "./random.ts";
import { scoreStream } from "./score.ts";
import { type StreamDocument, streamOf } from "./stream.ts";

const documents = [...streamOf({ seed: 5, documents: 800, paragraphs: 5 })];

test("the same seed makes the same stream", () => {
  const [first] = streamOf({ seed: 5, documents: 1, paragraphs: 5 });
  expect(first).toEqual(documents[0]);
});

test("another seed makes another", () => {
  const [first] = streamOf({ seed: 6, documents: 1, paragraphs: 5 });
  expect(first?.text).not.toBe(documents[0]?.text);
});

describe("stories of a generated stream", () => {
  test("are never joined, and nearly all copies are found", async () => {
    const { precision, recall, stats } = await scoreStream(documents);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThan(0.96);
    expect(stats.readsEach).toBeLessThanOrEqual(35);
    expect(stats.writesEach).toBeLessThanOrEqual(2.5);
  });

  // Reports alone: forms that are filled in inside a long frame are joined still.
  test.each([120, 250])("reports are not joined by a frame of %i words", async (frameWords) => {
    const framed = streamOf({ seed: 7, documents: 400, paragraphs: 2, frameWords });
    const { falseMerges } = await scoreStream(framed);
    expect(falseMerges.get("report")).toMatchObject({ merged: 0 });
    expect(falseMerges.get("background")).toMatchObject({ merged: 0 });
  });

  test("are the same whatever order they come in", async () => {
    const some = documents.slice(0, 400);
    const [there, back] = [await pairsOf(some), await pairsOf(shuffled(some))];
    const both = [...there].filter((pair) => back.has(pair)).length;
    expect(both / Math.max(there.size, back.size)).toBeGreaterThan(0.98);
  });
});

/** The pairs of documents that stand in one story. */
async function pairsOf(stream: readonly StreamDocument[]): Promise<Set<string>> {
  const deduper = await createDeduper();
  const members = new Map<string, string[]>();
  for (const document of stream) {
    const { clusterId, merged = [] } = await deduper.add(document);
    const joined = merged.flatMap((loser) => members.get(loser) ?? []);
    for (const loser of merged) members.delete(loser);
    members.set(clusterId, [...(members.get(clusterId) ?? []), ...joined, document.id]);
  }
  const pairs = [...members.values()].flatMap((ids) => {
    const sorted = [...ids].sort();
    return sorted.flatMap((id, at) => sorted.slice(at + 1).map((other) => `${id} ${other}`));
  });
  return new Set(pairs);
}

function shuffled<T>(items: readonly T[]): T[] {
  const random = new Random(9);
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
