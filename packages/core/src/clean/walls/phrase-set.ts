/**
 * A set of phrases that are looked for anywhere in a sentence, as data gives them. `*` stands for any
 * words or none. Scripts that write no spaces are searched by their signs, all others by whole words.
 */
import { mayBeEastAsian } from "../../text/east-asian.ts";
import { keyOf } from "../shape.ts";

/** Scripts without spaces, and Korean, which hangs its particles on the word. */
const unspacedLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

interface Phrase<Value> {
  pieces: readonly string[];
  value: Value;
}

interface Shelves<Value> {
  /** By the longest of a phrase's words: the rarest of them, as a rule, so that few phrases are tried. */
  byWord: Map<string, Phrase<Value>[]>;
  unspaced: Phrase<Value>[];
}

/** Phrases with what each stands for. */
export class PhraseSet<Value> {
  readonly #phrases: () => Iterable<readonly [phrase: string, value: Value]>;
  #shelves: Shelves<Value> | null = null;

  /** The phrases are put on their shelves when the first sentence is asked for: a start is quick. */
  constructor(phrases: () => Iterable<readonly [phrase: string, value: Value]>) {
    this.#phrases = phrases;
  }

  /**
   * What the phrases of a sentence stand for, each once; `key` is the sentence in comparable form, and
   * `words` are its words, where they are known.
   */
  of(key: string, words: readonly string[] = key.split(" ")): ReadonlySet<Value> {
    this.#shelves ??= shelvesOf(this.#phrases());
    const { byWord, unspaced } = this.#shelves;
    let found: Set<Value> | null = null;
    for (const word of words) {
      const shelf = byWord.get(word);
      // There is none for nearly all words.
      if (shelf !== undefined) found = addHeld(` ${key} `, shelf, found);
    }
    if (mayBeEastAsian(key) && unspacedLetters.test(key)) found = addHeld(key, unspaced, found);
    return found ?? nothing;
  }
}

/** What most sentences say. */
const nothing: ReadonlySet<never> = new Set();

/** Adds what the phrases stand for that a text holds. */
function addHeld<Value>(
  text: string,
  phrases: readonly Phrase<Value>[],
  before: Set<Value> | null,
): Set<Value> | null {
  let found = before;
  for (const { pieces, value } of phrases) {
    if (holds(text, pieces)) found = (found ?? new Set()).add(value);
  }
  return found;
}

function shelvesOf<Value>(phrases: Iterable<readonly [string, Value]>): Shelves<Value> {
  const shelves: Shelves<Value> = { byWord: new Map(), unspaced: [] };
  for (const [phrase, value] of phrases) {
    const keys = phrase
      .split("*")
      .map(keyOf)
      .filter((piece) => piece !== "");
    if (unspacedLetters.test(phrase)) {
      shelves.unspaced.push({ pieces: keys, value });
      continue;
    }
    const pieces = keys.map((key) => ` ${key} `);
    const words = keys.flatMap((key) => key.split(" "));
    const word = words.reduce((one, other) => (other.length > one.length ? other : one), "");
    const shelf = shelves.byWord.get(word) ?? [];
    shelf.push({ pieces, value });
    shelves.byWord.set(word, shelf);
  }
  return shelves;
}

/** Says whether a text holds all pieces in order; neighbours may share the space between them. */
function holds(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length - 1;
  }
  return true;
}
