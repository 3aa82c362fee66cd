/**
 * Cuts a text into the words that are searched, each with its place in the text.
 *
 * Texts and queries go through the same scan, so both find the same words, and the engines behind
 * it only ever split at spaces. Words of scripts without spaces (Chinese, Japanese, Thai, Lao,
 * Khmer, Burmese) become overlapping pairs, with the last character once more by itself, so that a
 * search for one character finds it wherever it stands.
 */
import { charClass, classOf, classOfUnit, foldCluster, foldedUnit } from "./character-table.ts";

/** Changes whenever the same text may give other tokens: an index of another version is rebuilt. */
export const tokenVersion = 1;

/** UTF-16 units of a token; longer ones are data, not words. */
export const maxTokenLength = 64;

/** A token and the part of the text it was read from, in UTF-16 units. */
export interface PlacedToken {
  token: string;
  from: number;
  to: number;
}

/** Takes a token; the places are in UTF-16 units of the scanned text. */
export type TakeToken = (token: string, from: number, to: number) => void;

export interface ScanOptions {
  /**
   * Whether the last character of an unspaced run stands once more by itself. Texts have it; in a
   * query the run may go on, so its last one has not.
   */
  endsRuns?: boolean;
}

/** Clusters that have been folded, since marked letters come again. Emptied when full. */
const folds = new Map<string, string>();
const maxFolds = 20_000;

/** A character and eight marks; what is stacked higher is an attack or a joke. */
const maxClusterLength = 10;

/** Calls `take` for every token of the text, in order. */
export function scan(text: string, take: TakeToken, { endsRuns = true }: ScanOptions = {}): void {
  let word = "";
  let wordFrom = 0;
  let wordTo = 0;
  let before: PlacedToken | null = null; // the last character of an unspaced run
  let isPaired = false;

  let held: PlacedToken | null = null; // what comes only if anything comes behind it
  const emit: TakeToken = (token, from, to) => {
    if (held) take(held.token, held.from, held.to);
    held = null;
    take(token, from, to);
  };
  const endWord = () => {
    if (word !== "") emit(finish(word), wordFrom, wordTo);
    word = "";
  };
  const endRun = () => {
    if (before && (!isPaired || endsRuns)) emit(before.token, before.from, before.to);
    else if (before) held = before;
    before = null;
    isPaired = false;
  };

  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    let kind = classOfUnit(unit);
    let to = at + 1;
    if (kind === charClass.surrogate) {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      to = at + char.length;
      kind = char.length === 1 ? charClass.gap : classOf(char);
    }
    if (kind === charClass.silent || kind === charClass.mark) {
      at = to; // a mark with nothing to stand on
      continue;
    }
    if (kind === charClass.gap) {
      endWord();
      endRun();
      at = to;
      continue;
    }
    const isSingle = to === at + 1;
    const end = endOfMarks(text, to);
    const piece = isSingle && end === to ? foldedUnit(unit) : foldOf(text.slice(at, end));
    if (kind === charClass.unspaced) {
      endWord();
      const here: PlacedToken = { token: piece, from: at, to: end };
      const last = before as PlacedToken | null;
      if (last) emit(last.token + piece, last.from, end);
      isPaired = last !== null;
      before = here;
    } else if (piece !== "") {
      endRun();
      if (word === "") wordFrom = at;
      word += piece;
      wordTo = end;
    }
    at = end;
  }
  endWord();
  endRun();
}

/** Where the marks after a character end; those beyond the bound are passed over, too. */
function endOfMarks(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const kind = classOfUnit(text.charCodeAt(to));
    if (kind !== charClass.mark && !isTrailingJamo(text.charCodeAt(to))) break;
    to += 1;
  }
  return to;
}

/** Vowels and finals of Hangul written letter by letter: they join the syllable before them. */
function isTrailingJamo(unit: number): boolean {
  return unit >= 0x1160 && unit <= 0x11ff;
}

function foldOf(cluster: string): string {
  const bounded = cluster.slice(0, maxClusterLength);
  const known = folds.get(bounded);
  if (known !== undefined) return known;
  const fold = foldCluster(bounded);
  if (folds.size >= maxFolds) folds.clear();
  folds.set(bounded, fold);
  return fold;
}

/** Ech and yiwn are what the ligature of Armenian stands for; its capital is written with vew. */
function finish(word: string): string {
  const cut = word.length > maxTokenLength ? word.slice(0, maxTokenLength) : word;
  return cut.includes("եւ") ? cut.replaceAll("եւ", "եվ") : cut;
}

/** The tokens of a text. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  scan(text, (token) => tokens.push(token));
  return tokens;
}

/** The tokens that a query's word stands for: a phrase where it is more than one. */
export function queryTokens(word: string): string[] {
  const tokens: string[] = [];
  scan(word, (token) => tokens.push(token), { endsRuns: false });
  return tokens;
}

/** The tokens of a text with their places, for marking them. */
export function placedTokens(text: string): PlacedToken[] {
  const tokens: PlacedToken[] = [];
  scan(text, (token, from, to) => tokens.push({ token, from, to }));
  return tokens;
}
