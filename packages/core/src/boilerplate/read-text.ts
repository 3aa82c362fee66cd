/** Reading: a stored text as people get it, with what is known of its source by now. */
import type { Profiles } from "./port.ts";
import { type Origin, sourceOf } from "./source.ts";
import { type Doubt, type LearnedRemoval, withoutLearned } from "./without-learned.ts";

/** A text as it is stored. */
export interface StoredText {
  /** The article that it belongs to. */
  story: string;
  text: string;
  /** The lines of it that the cleaner doubts; a text without any needs no profile. */
  doubts: readonly Doubt[];
}

/** Gives a text without the lines that other stories of its source hold, and says which went. */
export async function readText(
  profiles: Pick<Profiles, "read">,
  origin: Origin,
  { story, text, doubts }: StoredText,
): Promise<{ text: string; removals: LearnedRemoval[] }> {
  if (doubts.length === 0) return { text, removals: [] };
  const profile = await profiles.read(sourceOf(origin));
  return withoutLearned(text, doubts, profile.about({ story, lines: text.split("\n") }));
}
