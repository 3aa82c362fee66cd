/**
 * The structure of a page: where its run of prose lies, which element most paragraphs vote for,
 * where its title and its longest block stand. Everything is held in typed arrays, an entry a block
 * or an element.
 */

import { Hint } from "../../../page/hints.ts";
import { type Block, type PageDocument, type PageElement, titleWordsOf } from "../blocks/block.ts";
import { endsSentence } from "../prose.ts";

/** What a block has to bring in words to be worth a place in the run. */
const price = 6;
/** One endless block must not outweigh an article of many. */
const maxRunWords = 80;
const doubtful = Hint.nav | Hint.footer | Hint.hidden;

const minVoteLength = 25;
const maxVoteDensity = 0.5;
/** The part of a vote that each ancestor gets, from the block's own element outwards. */
const voteShares = [1, 1, 0.5, 0.17, 0.11];

const maxTitleWords = 40;

export class Structure {
  readonly density: Float32Array;
  readonly ending: Uint8Array;
  /** Score of each element: the votes of its paragraphs, less the share of links. */
  readonly scores: Float64Array;
  readonly top: PageElement | null;
  readonly topScore: number;
  readonly runStart: number;
  readonly runEnd: number;
  readonly runSum: number;
  /** The block that is most likely the title, -1 if none is. */
  readonly title: number;
  readonly firstHeading: number;
  readonly longest: number;

  constructor(document: PageDocument) {
    const blocks = document.lines;
    this.density = new Float32Array(blocks.length);
    this.ending = new Uint8Array(blocks.length);
    this.scores = new Float64Array(document.elements.length);
    let longest = 0;
    let firstHeading = -1;
    let best = 0;
    let sum = 0;
    let start = 0;
    let runStart = 0;
    let runEnd = 0;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      const density = block.words === 0 ? 0 : block.linkWords / block.words;
      this.density[i] = density;
      const ends = endsSentence(block.source);
      this.ending[i] = ends ? 1 : 0;
      if (block.words > (blocks[longest] as Block).words) longest = i;
      if (firstHeading < 0 && block.headingLevel === 1) firstHeading = i;
      const trust = (block.hints & doubtful) === 0 ? 1 : 0.3;
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      const words = Math.min(block.words, maxRunWords) * (1 - density);
      sum += words * trust * (ends ? 1 : 0.5) - price;
      if (sum > best) {
        best = sum;
        runStart = start;
        runEnd = i + 1;
      }
      if (block.source.length >= minVoteLength && density < maxVoteDensity) {
        const vote = (1 + block.commas + Math.min(block.source.length / 100, 3)) * (1 - density);
        let element: PageElement | null = block.element;
        for (let level = 0; level < voteShares.length && element; level++) {
          this.scores[element.index] =
            (this.scores[element.index] as number) + vote * (voteShares[level] as number);
          element = element.parent;
        }
      }
    }
    this.longest = longest;
    this.firstHeading = firstHeading;
    this.runStart = runStart;
    this.runEnd = runEnd;
    this.runSum = best;
    let top: PageElement | null = null;
    let topScore = 0;
    for (let i = 0; i < this.scores.length; i++) {
      const votes = this.scores[i] as number;
      if (votes === 0) continue;
      const element = document.elements[i] as PageElement;
      const score = element.words === 0 ? votes : votes * (1 - element.linkWords / element.words);
      this.scores[i] = score;
      if (score > topScore) {
        topScore = score;
        top = element;
      }
    }
    this.top = top;
    this.topScore = topScore;
    this.title = titleOf(document);
  }
}

/** The heading that shares most words with what the page declares as its title. */
function titleOf(document: PageDocument): number {
  const declared = document.declared.titles.map((title) => new Set(titleWordsOf(title)));
  let best = -1;
  let bestScore = 0.5;
  for (let i = 0; i < document.lines.length; i++) {
    const block = document.lines[i] as Block;
    if (block.headingLevel === 0 || block.headingLevel > 3) continue;
    const score = titleScoreOf(block, declared, document);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** How much a heading shares with the declared title that is most like it. */
function titleScoreOf(
  block: Block,
  declared: readonly ReadonlySet<string>[],
  document: PageDocument,
): number {
  const words = block.words > maxTitleWords ? [] : document.headingWords(block);
  if (words.length < 2) return 0;
  let most = 0;
  for (const title of declared) {
    let shared = 0;
    for (const word of words) if (title.has(word)) shared++;
    const overlap = (2 * shared) / (words.length + title.size) + shared / words.length;
    most = Math.max(most, overlap * (1.1 - block.headingLevel / 10));
  }
  return most;
}
