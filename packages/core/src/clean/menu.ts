/** Menus: rows of the sections of a newspaper and of the words that stand beside them. */
import { closedWordings, familyOf } from "./phrase-book.ts";
import sectionList from "./phrases/sections.json" with { type: "json" };
import { keyOf } from "./shape.ts";

let sections: ReadonlySet<string> | null = null;

/** Names of sections, in the languages of the phrase book. */
function knownSections(): ReadonlySet<string> {
  sections ??= new Set(sectionList.map(keyOf));
  return sections;
}

const bars = /[|｜•·●▪]/u;
/** Entries that make a row, and the share of them that is known. */
const minEntries = 3;
const minKnownShare = 0.5;
const maxLength = 300;

/** Says whether words name a section of a newspaper or an entry of its menus. */
export function isMenuEntry(words: string): boolean {
  return isEntry(keyOf(words));
}

function isEntry(key: string): boolean {
  return knownSections().has(key) || familyOf(key) !== null;
}

/** Says whether a line, given with its key, is a row of entries, between bars or with blanks alone. */
export function isMenuRow(text: string, key: string): boolean {
  if (text.length > maxLength) return false;
  if (!bars.test(text)) {
    const words = key.split(" ");
    return words.length >= minEntries && words.every(isEntry);
  }
  const parts = text.split(bars);
  return (
    parts.length >= minEntries &&
    parts.filter((part) => isMenuEntry(part)).length >= parts.length * minKnownShare
  );
}

/** A letter of a script that has no capitals: words that were set side by side show no seam. */
const uncased =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u;

let uncasedEntries: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The length of the longest entry or phrase that a text in a script without capitals begins with; 0 if
 * it begins with none.
 */
export function entryLength(text: string): number {
  uncasedEntries ??= entriesByStart();
  const found = uncasedEntries.get(text.charAt(0))?.find((entry) => text.startsWith(entry));
  return found?.length ?? 0;
}

function entriesByStart(): Map<string, string[]> {
  const entries = new Map<string, string[]>();
  for (const entry of [...knownSections(), ...closedWordings()].filter((each) =>
    uncased.test(each),
  )) {
    entries.set(entry.charAt(0), [...(entries.get(entry.charAt(0)) ?? []), entry]);
  }
  for (const same of entries.values()) same.sort((one, two) => two.length - one.length);
  return entries;
}
