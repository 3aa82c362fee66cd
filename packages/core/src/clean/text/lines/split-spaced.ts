/** The head and the tail of a text in one line: cut where a phrase, a byline or a date tells them apart. */
import { findDates } from "../../../dates/index.ts";
import { entryLength, isMenuEntry } from "../../menu.ts";
import { openingOf, type PhraseAt, phraseAt } from "../../phrase-book.ts";
import { keyOf } from "../../shape.ts";
import { splitEntries } from "./split-glued.ts";

interface Word {
  key: string;
  start: number;
  end: number;
}

/** Characters at the start of a page among which its head ends, and at its end its tail begins. */
const headLength = 1500;
const tailLength = 6000;
/** A headline and the menus above it have so many words at most. */
const maxHeadWords = 90;
/** Words of a name behind its by-word. */
const maxNameWords = 6;

/**
 * Takes the head of a page off its first sentence: phrases, menu and headline, byline, day. Without any
 * phrase at the start, or a byline beside the day, what a text begins with is its first sentence.
 */
export function splitHead(text: string): string[] {
  const words = wordsOf(text.slice(0, headLength));
  const cuts = new Set<number>();
  const run = phraseRun(text, words);
  for (const at of run) cuts.add(at);
  const day = dayOf(text, words);
  if (day !== null && (run.length > 0 || day.byline !== null)) {
    for (const at of menuOf(words, day.start)) cuts.add(at);
    if (day.byline !== null) cuts.add(day.byline);
    cuts.add(day.start);
    cuts.add(day.end);
  }
  return piecesOf(text, cuts);
}

/** Where the phrases end that a page begins with; none unless one is telling or two follow each other. */
function phraseRun(text: string, words: readonly Word[]): number[] {
  const glued = entryRun(text);
  if (glued.length > 1) return glued;
  const keys = words.map(({ key }) => key);
  const ends: number[] = [];
  let at = 0;
  let isSure = false;
  for (;;) {
    const phrase = phraseAt(keys, at);
    const length = phrase && lengthOf(phrase, text, words, at);
    if (length === null) break;
    isSure ||= length > 1 || (keys[at]?.length ?? 0) >= minUnspaced;
    at += length;
    ends.push(words[at - 1]?.end ?? 0);
  }
  return isSure || ends.length > 1 ? ends : [];
}

/** Characters from which a phrase that is one word tells as much as two words. */
const minUnspaced = 5;
/** Words that a phrase may go on with behind those that the book knows. */
const maxOpenWords = 2;

/** How many words a phrase has here, with those that it goes on with; `null` where a sentence does. */
function lengthOf(
  { length, isOpen }: PhraseAt,
  text: string,
  words: readonly Word[],
  at: number,
): number | null {
  for (let more = 0; more <= (isOpen ? maxOpenWords : 0); more++) {
    const end = words[at + length + more - 1]?.end ?? text.length;
    if (opensAnew.test(text.slice(end, end + 3))) return length + more;
  }
  return null;
}

/** Where the entries end that a text in a script without capitals begins with. */
function entryRun(text: string): number[] {
  const ends: number[] = [];
  let end = 0;
  for (
    let length = entryLength(text);
    length > 0;
    length = entryLength(text.slice(end, end + maxEntryLength))
  ) {
    end += length;
    ends.push(end);
  }
  return ends;
}

/** Where the first run of two sections or more begins and ends, above the day. */
function menuOf(words: readonly Word[], before: number): number[] {
  const head = words.filter(({ end }) => end <= before);
  for (let at = 0; at < head.length; at++) {
    let end = at;
    while (end < head.length && isMenuEntry((head[end] as Word).key)) end++;
    if (end - at >= 2) return [head[at]?.start ?? 0, head[end - 1]?.end ?? 0];
  }
  return [];
}

interface DayPlace {
  start: number;
  end: number;
  /** Where the byline begins that stands right above the day. */
  byline: number | null;
}

/** The day of a head, which a new sentence follows; a day that stands in a sentence is none. */
function dayOf(text: string, words: readonly Word[]): DayPlace | null {
  const head = text.slice(0, headLength);
  const date = findDates(head)[0];
  if (date === undefined || words.findIndex(({ start }) => start >= date.index) > maxHeadWords) {
    return null;
  }
  if (!/^\s?["“«„‘「『(]?[\p{Lu}\p{Lo}]/u.test(head.slice(date.end, date.end + 4))) return null;
  return { start: date.index, end: date.end, byline: bylineBefore(head, words, date.index) };
}

/** "By Iven Castor": a by-word, and behind it nothing but a name. */
function bylineBefore(text: string, words: readonly Word[], day: number): number | null {
  const last = words.findLastIndex(({ end }) => end <= day);
  for (let at = last - 1; at >= 0 && at >= last - maxNameWords; at--) {
    const word = words[at] as Word;
    const key = words
      .slice(at, last + 1)
      .map((each) => each.key)
      .join(" ");
    const opening = openingOf(key);
    if (opening?.family !== "byline") continue;
    const name = text.slice(words[at + opening.words.split(" ").length]?.start ?? day, day);
    const isName = name
      .trim()
      .split(/\s/)
      .every((part) => /^[\p{Lu}\p{Lo}]/u.test(part));
    return isName ? word.start : null;
  }
  return null;
}

/** What may follow a phrase of the tail: nothing, a colon, a capital or a letter without case, a number. */
const opensAnew = /^\s?(?:$|[:：|©]|["“«„(]?[\p{Lu}\p{Lo}\p{N}])/u;
/** With the space behind it, where text goes on; how a line ends is told in `text/sentence-end.ts`. */
const sentenceEnd = /(?:[.!?…؟։۔।]["'’”»)\]]{0,2}\s|[。！？][」』”）]?\s?)$/u;
/** Characters of the shortest phrase of one word in scripts that know no capitals. */
const minUncased = 3;

/** Takes share words, related stories and the rest off the last sentence of a page. */
export function splitTail(text: string): string[] {
  const from = Math.max(Math.floor(text.length / 3), text.length - tailLength);
  const words = wordsOf(text.slice(from)).map(({ key, start, end }) => ({
    key,
    start: start + from,
    end: end + from,
  }));
  const keys = words.map(({ key }) => key);
  const cuts = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const { start } = words[at] as Word;
    if (cuts.size === 0 && !sentenceEnd.test(text.slice(Math.max(0, start - 4), start))) continue;
    const phrase = phraseAt(keys, at);
    const length = phrase && lengthOf(phrase, text, words, at);
    if (length === null) continue;
    const end = words[at + length - 1]?.end ?? 0;
    const isOneWord = cuts.size === 0 && length === 1;
    if (isOneWord && !isTelling(text.slice(start, end), text.slice(end))) continue;
    cuts.add(start);
    cuts.add(end + (/^\s?[:：]/u.exec(text.slice(end, end + 3))?.[0].length ?? 0));
    at += length - 1;
  }
  return cuts.size > 0 ? piecesOf(text, cuts) : splitUnspacedTail(text, from);
}

const unspacedStop = /[。！？][」』”）]?/gu;

/** The same where nothing stands between the words: the first sentence that is an entry opens the tail. */
function splitUnspacedTail(text: string, from: number): string[] {
  for (const { index, 0: stop } of text.slice(from).matchAll(unspacedStop)) {
    const start = from + index + stop.length;
    if (entryLength(text.slice(start, start + maxEntryLength)) >= minUnspaced) {
      return [text.slice(0, start), ...splitEntries(text.slice(start))];
    }
  }
  return [text];
}

const maxEntryLength = 40;

/** One word opens a tail where a colon or another phrase follows: "Comments are few" goes on. */
function isTelling(phrase: string, rest: string): boolean {
  if (/^\s?[:：|©]|^\s?$/u.test(rest.slice(0, 3))) return true;
  if (/^\p{Lo}+$/u.test(phrase)) return phrase.length >= minUncased;
  return (
    phraseAt(
      wordsOf(rest.slice(0, 60)).map(({ key }) => key),
      0,
    ) !== null
  );
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function piecesOf(text: string, cuts: ReadonlySet<number>): string[] {
  const places = [0, ...[...cuts].sort((one, two) => one - two), text.length];
  return places
    .map((place, at) => text.slice(place, places[at + 1]).trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}
