/** A sample: what one story of a source teaches about its lines. */
import { sha256 } from "../records/ids.ts";
import { hashOfLine } from "./line.ts";

/**
 * Version of how lines are hashed and slots are dealt. Stored keys name it, so that a new scheme
 * never meets old samples.
 */
export const sampleSchemeVersion = 1;

/** Stories that a profile holds at most, each in a slot of its own. `policy.ts` counts on the number. */
export const slotCount = 16;

/** Lines that a sample holds at most: 720 bytes. Three in five pages have no more. */
export const maxSampleLines = 240;

/** Hexadecimal digits of a rank that name the story; the rest names the capture. */
const storyDigits = 12;
const captureDigits = 8;

export interface StorySample {
  /** The slot that stories with this hash compete for. */
  readonly slot: number;
  /** Short hashes of the story and of the capture. Of the samples for a slot, the lowest rank stays. */
  readonly rank: string;
  /** Hashes of the story's lines; of a page with too many, the lowest, which other pages hold too. */
  readonly lines: ReadonlySet<number>;
}

/** What a page says of its source. */
export interface Page {
  /** The article that the page belongs to: its copies and versions are one story. */
  story: string;
  captureId: string;
  /** All lines of the page as rendered, article and furniture alike. */
  lines: Iterable<string>;
}

/** Makes the sample of a page. */
export function storySampleOf({ story, captureId, lines }: Page): StorySample {
  const hashes = new Set<number>();
  for (const line of lines) {
    const hash = hashOfLine(line);
    if (hash !== null) hashes.add(hash);
  }
  return {
    slot: Number.parseInt(sha256(`slot ${story}`).slice(0, 8), 16) % slotCount,
    rank: storyMark(story) + sha256(captureId).slice(0, captureDigits),
    lines: new Set(Uint32Array.from(hashes).sort().subarray(0, maxSampleLines)),
  };
}

/** Whether a sample was given by a story. */
export function isOfStory({ rank }: StorySample, story: string): boolean {
  return rank.startsWith(storyMark(story));
}

/** The highest hash of a line that a sample can know of: beyond, it had no room. */
export function reachOf({ lines }: StorySample): number {
  return lines.size < maxSampleLines ? Number.POSITIVE_INFINITY : Math.max(...lines);
}

function storyMark(story: string): string {
  return sha256(`story ${story}`).slice(0, storyDigits);
}
