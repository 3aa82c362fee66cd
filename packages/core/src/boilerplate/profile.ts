/**
 * What the archive has learned of a source: a sample of its stories, each with its lines. A line
 * that other stories of the source hold is likely boilerplate, in any language.
 *
 * **Which stories.** A profile has sixteen slots. A story's hash says which slot it competes for and
 * with which rank, and the lowest rank stays. So the profile is a function of the set of stories,
 * whatever their order; learning a story twice changes nothing; copies and versions of a story
 * compete for its one place; every learning is one conditional write, and needs fewer the more is
 * known: the n-th story is written with a chance of 16 / n, less than one in ten from the 160th on.
 *
 * **What is forgotten.** Stories of higher rank; of a page with more than 240 different lines, those
 * with the highest hashes. A line on one page in twenty is seldom in two of sixteen stories, and so
 * is not learned: what a source rarely repeats stays in the text. Old stories are not forgotten for
 * their age, so a source's new design is learned only as its new stories win slots.
 *
 * **Who can poison it.** Somebody who may drop pages can write any line into them. What bounds it:
 * - a profile belongs to one collection, so pages dropped elsewhere teach it nothing;
 * - a story speaks once, however many pages of it are dropped, and however often;
 * - a line that reads as a sentence needs five of the sixteen stories, so planted pages must be
 *   almost half as many as the clean ones;
 * - only lines that the cleaner doubts by itself can go, never one that it takes for content
 *   (`policy.ts`), and never more than a part of a text (`without-learned.ts`);
 * - nothing is lost: texts are stored whole, and read as before once the profile is deleted.
 * Somebody who chooses the names of pages by their hashes can win all slots of his own collection.
 */

import { hashOfLine, isSentence } from "./line.ts";
import { manyStories } from "./policy.ts";
import type { Source } from "./source.ts";
import { isOfStory, reachOf, type StorySample } from "./story-sample.ts";

/** Other stories that must hold a short line: with two, it is no accident and no quotation. */
const minStories = 2;
/** Share of a page's own sentences from which on another story is a copy of it. */
const minCopyShare = 0.5;
/** Sentences that this share of the stories holds are the source's, and say nothing of copies. */
const maxOwnShare = 0.5;
/** Fewer sentences than these do not show a copy. */
const minCopySentences = 2;

/** What is known of the source of one page, as cleaners ask for it. */
export interface Learned {
  /** The source's name, for the reason. */
  readonly source: string;
  /** In how many other stories of the source a line stands; 0 where these are too few to tell. */
  seenIn(line: string): number;
}

export class Profile {
  readonly source: Source;
  readonly samples: readonly StorySample[];

  constructor(source: Source, samples: readonly StorySample[]) {
    this.source = source;
    this.samples = samples;
  }

  /**
   * What the other stories know of a page's lines. Left out are the page's own story and whatever
   * shares most of its sentences: a new scrape of an article must not vouch for the article.
   */
  about(page: { story: string | null; lines: readonly string[] }): Learned {
    const { story, lines } = page;
    const others = this.samples
      .filter((sample) => story === null || !isOfStory(sample, story))
      .map((sample) => ({ lines: sample.lines, reach: reachOf(sample) }));
    const sentences = lines.filter(isSentence).map(hashOfLine);
    const supporters = withoutCopies(others, new Set(sentences.filter((hash) => hash !== null)));
    return { source: this.source.name, seenIn: (line) => evidenceFor(line, supporters) };
  }
}

interface Supporter {
  lines: ReadonlySet<number>;
  reach: number;
}

/**
 * Stories that hold a line, if they are enough for a line of its kind; else 0. Sentences need many:
 * agencies' paragraphs come back, and are content.
 */
function evidenceFor(line: string, supporters: readonly Supporter[]): number {
  const hash = hashOfLine(line);
  const count = hash === null ? 0 : holdersOf(hash, supporters);
  return count >= (isSentence(line) ? manyStories : minStories) ? count : 0;
}

function withoutCopies(others: readonly Supporter[], sentences: ReadonlySet<number>): Supporter[] {
  const usual = others.length * maxOwnShare;
  const rare = [...sentences].filter((hash) => holdersOf(hash, others) <= usual);
  const own = rare.length >= minCopySentences ? rare : [...sentences];
  return others.filter(({ lines, reach }) => {
    const asked = own.filter((hash) => hash <= reach);
    const shared = asked.filter((hash) => lines.has(hash)).length;
    return shared < minCopySentences || shared < asked.length * minCopyShare;
  });
}

function holdersOf(hash: number, supporters: readonly Supporter[]): number {
  return supporters.filter(({ lines }) => lines.has(hash)).length;
}
