/**
 * The phrase book: wordings of leftovers, by language and family, as data. A phrase is matched
 * against a whole line in comparable form; `*` stands for any words or none, so "share this *" is a
 * line that starts so and "* charitable donation *" one that holds the words anywhere.
 */
import { phraseFiles } from "./phrases/index.ts";
import { keyOf } from "./shape.ts";

/** What the wording of a leftover is for. */
export const leftoverFamilies = [
  "skip-link",
  "menu",
  "share",
  "newsletter",
  "comments",
  "related",
  "login",
  "cookie",
  "copyright",
  "donation",
  "advertisement",
  "button",
] as const;
export type LeftoverFamily = (typeof leftoverFamilies)[number];

/** What opens a line that carries metadata: "By …", "Source: …", "Updated …", "Photo: …". */
export const openingFamilies = ["byline", "attribution", "date", "credit"] as const;
export type OpeningFamily = (typeof openingFamilies)[number];

type PhraseFamily = LeftoverFamily | OpeningFamily;

interface Phrase<Family> {
  family: Family;
  /** The words between the stars, each padded with spaces. */
  pieces: string[];
  anchoredStart: boolean;
  anchoredEnd: boolean;
}

/** Longer lines are running text that happens to use the words. */
const maxPhraseLineLength = 240;

interface Books {
  leftovers: Book<LeftoverFamily>;
  openings: Book<OpeningFamily>;
}

let books: Books | null = null;

/** Both parts of the book, made when the first line is looked up. */
function phraseBooks(): Books {
  books ??= { leftovers: bookOf(leftoverFamilies), openings: bookOf(openingFamilies) };
  return books;
}

/** The family of a leftover by its wording, given the line's key; `null` for most lines. */
export function familyOf(key: string): LeftoverFamily | null {
  if (key === "" || key.length > maxPhraseLineLength) return null;
  return find(phraseBooks().leftovers, key)?.family ?? null;
}

/** The metadata that a line opens with (a by-word, "source", "updated"); `null` if it does not. */
export function openingOf(key: string): { family: OpeningFamily; words: string } | null {
  const phrase = find(phraseBooks().openings, key.slice(0, maxPhraseLineLength));
  return phrase ? { family: phrase.family, words: phrase.pieces[0]?.trim() ?? "" } : null;
}

/** A phrase that stands among other words. */
export interface PhraseAt {
  family: LeftoverFamily;
  /** How many of the words it takes. */
  length: number;
  /** More words belong to it, which the book does not know. */
  isOpen: boolean;
}

/** The longest phrase that begins at a place of a key's words. */
export function phraseAt(words: readonly string[], at: number): PhraseAt | null {
  const { leftovers } = phraseBooks();
  const fitting = (leftovers.opening.get(words[at] ?? "") ?? []).flatMap((phrase) => {
    const own = phrase.pieces[0]?.trim().split(" ") ?? [];
    const fits =
      phrase.pieces.length === 1 && own.every((word, index) => words[at + index] === word);
    return fits ? [{ family: phrase.family, length: own.length, isOpen: !phrase.anchoredEnd }] : [];
  });
  const length = Math.max(0, ...fitting.map((phrase) => phrase.length));
  const longest = fitting.filter((phrase) => phrase.length === length);
  return longest.find(({ isOpen }) => isOpen) ?? longest[0] ?? null;
}

/** The wordings of the book that leave nothing open, in comparable form. */
export function closedWordings(): string[] {
  return [...phraseBooks().leftovers.opening.values()].flat().flatMap(({ pieces, anchoredEnd }) => {
    const wording = pieces.length === 1 && anchoredEnd ? pieces[0]?.trim() : undefined;
    return wording === undefined ? [] : [wording];
  });
}

/** Phrases by their first word: those that open a line, and those that may stand anywhere in it. */
interface Book<Family> {
  opening: Map<string, Phrase<Family>[]>;
  floating: Map<string, Phrase<Family>[]>;
}

function bookOf<Family extends PhraseFamily>(families: readonly Family[]): Book<Family> {
  const book: Book<Family> = { opening: new Map(), floating: new Map() };
  for (const file of phraseFiles) {
    for (const family of families) {
      for (const wording of file[family] ?? []) {
        const phrase = phraseOf(family, wording);
        const word = phrase.pieces[0]?.trim().split(" ")[0] ?? "";
        const shelves = phrase.anchoredStart ? book.opening : book.floating;
        const shelf = shelves.get(word);
        if (shelf) shelf.push(phrase);
        else shelves.set(word, [phrase]);
      }
    }
  }
  return book;
}

function find<Family>(book: Book<Family>, key: string): Phrase<Family> | undefined {
  const padded = ` ${key} `;
  for (let at = 0; at < padded.length - 1; at = padded.indexOf(" ", at + 1)) {
    const word = padded.slice(at + 1, padded.indexOf(" ", at + 1));
    const opens = at === 0 ? book.opening.get(word) : undefined;
    const phrase =
      opens?.find((phrase) => matches(phrase, padded)) ??
      book.floating.get(word)?.find((phrase) => matches(phrase, padded));
    if (phrase) return phrase;
  }
  return undefined;
}

function phraseOf<Family>(family: Family, wording: string): Phrase<Family> {
  return {
    family,
    pieces: wording
      .split("*")
      .map(keyOf)
      .filter((piece) => piece !== "")
      .map((piece) => ` ${piece} `),
    anchoredStart: !wording.startsWith("*"),
    anchoredEnd: !wording.endsWith("*"),
  };
}

function matches({ pieces, anchoredStart, anchoredEnd }: Phrase<unknown>, padded: string): boolean {
  let from = 0;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as string;
    const found =
      at === 0 && anchoredStart ? (padded.startsWith(piece) ? 0 : -1) : padded.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length - 1; // the closing space may open the next piece
  }
  return (
    !anchoredEnd ||
    from === padded.length - 1 ||
    (pieces.length > 1 && padded.endsWith(pieces.at(-1) ?? ""))
  );
}
