/** What every implementation of `Profiles` has to keep: a suite that each of them runs. */
import { expect, test } from "vitest";
import type { Profiles } from "../boilerplate/port.ts";
import type { Profile } from "../boilerplate/profile.ts";
import type { Source } from "../boilerplate/source.ts";
import { type StorySample, storySampleOf } from "../boilerplate/story-sample.ts";

const source: Source = { collection: "news", name: "example.org" };

/** A story with a line of its own and one that all of them have. */
function lessonOfStory(story: string, captureId = `${story}, first save`): StorySample {
  return storySampleOf({
    story,
    captureId,
    lines: ["Read also: all our letters", `About ${story}`],
  });
}

const stories = Array.from({ length: 60 }, (_, n) => `story ${n} of the lamplighters`);

/** What a profile says of the lines of some stories, and the ranks it holds. */
function contentOf({ samples }: Profile): unknown {
  return samples.map(({ slot, rank, lines }) => [slot, rank, [...lines].sort((a, b) => a - b)]);
}

async function contentAfter(profiles: Profiles, samples: readonly StorySample[]): Promise<unknown> {
  for (const sample of samples) await profiles.learn(source, sample);
  return contentOf(await profiles.read(source));
}

/** Runs the suite; `fresh` opens a store that knows nothing. */
export function profilesContract(fresh: () => Promise<Profiles>): void {
  const samples = stories.map((story) => lessonOfStory(story));

  test("knows nothing of a source that it never met", async () => {
    const profile = await (await fresh()).read(source);
    expect(profile.samples).toEqual([]);
    expect(profile.about({ story: null, lines: [] }).seenIn("Read also: all our letters")).toBe(0);
  });

  test("gives a sample back as it was learned", async () => {
    const sample = lessonOfStory("the lamplighters");
    const profiles = await fresh();
    expect(await profiles.learn(source, sample)).toBe(true);
    expect((await profiles.read(source)).samples).toEqual([sample]);
  });

  test("ends in the same profile in any order, and whatever is delivered twice", async () => {
    const calm = await contentAfter(await fresh(), samples);
    expect(await contentAfter(await fresh(), samples.toReversed())).toEqual(calm);
    expect(await contentAfter(await fresh(), [...samples, ...samples])).toEqual(calm);
    const racing = await fresh();
    await Promise.all([...samples, ...samples].map((sample) => racing.learn(source, sample)));
    expect(contentOf(await racing.read(source))).toEqual(calm);
  });

  test("writes nothing for a sample that it has", async () => {
    const profiles = await fresh();
    const sample = lessonOfStory("the lamplighters");
    await profiles.learn(source, sample);
    expect(await profiles.learn(source, sample)).toBe(false);
  });

  test("keeps one sample for all the captures of a story", async () => {
    const saves = ["a", "b", "c"].map((save) => lessonOfStory("the lamplighters", save));
    const calm = await contentAfter(await fresh(), saves);
    expect(calm).toHaveLength(1);
    expect(await contentAfter(await fresh(), saves.toReversed())).toEqual(calm);
  });

  test("keeps sources and collections apart", async () => {
    const profiles = await fresh();
    for (const sample of samples) await profiles.learn(source, sample);
    for (const other of [
      { collection: "news", name: "example.com" },
      { collection: "letters", name: "example.org" },
      { collection: "news#example.org", name: "" },
    ]) {
      expect((await profiles.read(other)).samples, JSON.stringify(other)).toEqual([]);
    }
  });

  test("holds no more samples than it has slots", async () => {
    const profiles = await fresh();
    for (const sample of samples) await profiles.learn(source, sample);
    const { samples: held } = await profiles.read(source);
    expect(held).toHaveLength(16);
    expect(new Set(held.map(({ slot }) => slot)).size).toBe(16);
  });
}
