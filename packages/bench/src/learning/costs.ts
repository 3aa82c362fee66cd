/** What a profile costs: in writes, as a source grows, and in planted pages, for who would poison it. */
import { type StorySample, storySampleOf } from "@winnow/core/boilerplate";
import { MemoryProfiles } from "@winnow/core/testing";
/** Stories of a source after which the writes are counted. */
export const sizes = [16, 50, 160, 500, 1600, 5000];
/** Clean stories that stand against the planted ones. */
export const cleanCounts = [10, 20, 40, 200];

const rounds = 20;
const source = { collection: "bench", name: "the source" };
const sentence = "The victim of this attack is a sentence that stands in one of the clean stories.";

/** Writes for all the stories of a source up to each size: the mean of some sources. */
export async function writesBySize(): Promise<number[]> {
  const sums = sizes.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const profiles = new MemoryProfiles();
    for (let story = 0; story < Math.max(...sizes); story++) {
      await profiles.learn(source, sample(`story ${round} ${story}`));
      const at = sizes.indexOf(story + 1);
      if (at >= 0) sums[at] = (sums[at] ?? 0) + profiles.writes;
    }
  }
  return sums.map((sum) => sum / rounds);
}

/**
 * Planted stories until other stories witness against a sentence of a clean one: the median of some
 * sources. The gate may still keep it.
 */
export async function plantedByClean(): Promise<number[]> {
  const medians: number[] = [];
  for (const clean of cleanCounts) {
    const needed: number[] = [];
    for (let round = 0; round < rounds; round++) needed.push(await plantedAgainst(clean, round));
    medians.push(needed.sort((a, b) => a - b)[rounds >> 1] as number);
  }
  return medians;
}

async function plantedAgainst(clean: number, round: number): Promise<number> {
  const profiles = new MemoryProfiles();
  for (let story = 0; story < clean; story++) {
    await profiles.learn(source, sample(`clean ${round} ${story}`));
  }
  for (let planted = 1; ; planted++) {
    await profiles.learn(source, sample(`planted ${round} ${planted}`, [sentence]));
    const profile = await profiles.read(source);
    if (profile.about({ story: null, lines: [] }).seenIn(sentence) > 0) return planted;
  }
}

function sample(story: string, lines: string[] = []): StorySample {
  return storySampleOf({ story, captureId: story, lines });
}
