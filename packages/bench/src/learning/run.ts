/** Runs streams through the real cleaner and a profile, and tallies what is left of their pages. */
import { doubtsOf, type Profile, storySampleOf, withoutLearned } from "@winnow/core/boilerplate";
import { MemoryProfiles } from "@winnow/core/testing";
import { randomOf, shuffle } from "../shared/sample.ts";
import type { Judge } from "./judge.ts";
import { addPage, emptyTally, type Figures, figuresOf, type Tally } from "./score.ts";
import { type StreamPage, streamOf } from "./streams.ts";

/** Where the curve is read: the n-th page of a source meets what n - 1 others have taught. */
export const points = [1, 2, 3, 5, 10, 20, 50];

/** Pages of each stream that are cleaned at every point, so that the points can be compared. */
export const testPages = 6;
/** A template has enough boilerplate to speak of. */
const minBoilerplate = 8;
const seed = 1;

/** Figures at each point. */
export interface Curve {
  gated: Figures[];
  ungated: Figures[];
}

/** A labelled page and the fold of its publisher: a stream stays within one. */
export interface FoldedPage extends StreamPage {
  fold: number;
}

/** The curve over as many streams as are asked for, each from another template. */
export async function curveOf(
  pages: readonly FoldedPage[],
  judgeOfFold: (fold: number) => Judge,
  streamCount: number,
): Promise<Curve> {
  const random = randomOf(seed);
  const templates = shuffle(pages, random).filter(
    ({ lines }) => lines.filter(({ label }) => label === "b").length >= minBoilerplate,
  );
  const tallies = { gated: points.map(emptyTally), ungated: points.map(emptyTally) };
  for (const template of templates.slice(0, streamCount)) {
    const others = pages.filter((page) => page.fold === template.fold && page !== template);
    const articles = shuffle(others, random).slice(0, testPages + Math.max(...points) - 1);
    const stream = streamOf(template, articles, random);
    await runStream(stream, judgeOfFold(template.fold), tallies);
  }
  return { gated: tallies.gated.map(figuresOf), ungated: tallies.ungated.map(figuresOf) };
}

/** Cleans the first pages of a stream at every point, with what that many of the rest have taught. */
async function runStream(
  stream: readonly StreamPage[],
  judge: Judge,
  tallies: Record<"gated" | "ungated", Tally[]>,
): Promise<void> {
  const profiles = await profilesAt(stream.slice(testPages));
  for (const page of stream.slice(0, testPages)) {
    const kept = judge(page.lines.map(({ text }) => text).join("\n"));
    const text = kept.map((line) => line.text).join("\n");
    const doubts = {
      gated: doubtsOf(kept.map(({ text, p }) => ({ text, chance: p ?? 1 }))),
      ungated: kept.map((_, line) => ({ line, p: 0 })),
    };
    for (const [at, profile] of profiles.entries()) {
      const learned = profile.about({ story: page.story, lines: text.split("\n") });
      for (const way of ["gated", "ungated"] as const) {
        const { removals } = withoutLearned(text, doubts[way], learned);
        const gone = new Set(removals.map(({ line }) => line));
        const left = kept.filter((_, line) => !gone.has(line)).map((line) => line.at);
        addPage(tallies[way][at] as Tally, page, new Set(left));
      }
    }
  }
}

/** The source's profile at each point. */
async function profilesAt(pages: readonly StreamPage[]): Promise<Profile[]> {
  const store = new MemoryProfiles();
  const source = { collection: "bench", name: "the source" };
  const profiles: Profile[] = [];
  let taught = 0;
  for (const point of points) {
    for (const { story, lines } of pages.slice(taught, point - 1)) {
      const texts = lines.map(({ text }) => text);
      await store.learn(source, storySampleOf({ story, captureId: story, lines: texts }));
    }
    taught = point - 1;
    profiles.push(await store.read(source));
  }
  return profiles;
}
