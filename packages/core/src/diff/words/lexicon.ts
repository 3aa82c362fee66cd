/** A lexicon: the words and numbers of a text, and what its spelling tells of its names. */
import type { Sentence } from "./sentences.ts";
import { numberKey, type Token } from "./tokens.ts";

/** How words are spelled: tells, where a sentence begins, which of them are names. */
export interface Spelling {
  /** Words that stand in lower case somewhere. */
  lower: Set<string>;
  /** Words that stand capitalised where nothing but their being names asks for it. */
  capitalised: Set<string>;
  /** Letters of scripts with capitals, and of those without. */
  casedCount: number;
  uncasedCount: number;
}

export interface Lexicon extends Spelling {
  /** Every word, as it is compared in names. */
  words: Set<string>;
  numbers: Set<string>;
}

const cased = /^[\p{Ll}\p{Lu}\p{Lt}]/u;
const upper = /^[\p{Lu}\p{Lt}]|^\p{Ll}{1,3}['’-]\p{Lu}|^\p{Ll}+\p{Lu}/u;
const ending = /['’]\p{L}{1,3}$/u;

/** Whether a word is written as names are: `Orrin`, `al-Velm`, `d'Orrin`, `eBay`. */
export function isCapitalised({ kind, text }: Token): boolean {
  return kind === "word" && upper.test(text);
}

/** A word without the ending behind its apostrophe: `Orrin's`, `Orrin’da`. */
export function nameKey({ key }: Token): string {
  return key.replace(ending, "");
}

/** Share of capitalised words above which a sentence is set like a title, and spelling says nothing. */
const maxCapitalisedShare = 0.6;
const fewWords = 3;

/** Whether a sentence capitalises most of its words, as headlines in English do. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === "word" && cased.test(text));
  const count = words.filter(isCapitalised).length;
  return words.length >= fewWords && count > words.length * maxCapitalisedShare;
}

/** Signs after which any word is capitalised: those that open speech, and the colon before it. */
const opening = /^["'“‘„«‹([:•·–—-]$|^[.!?…]+$/u;

/** Whether a token stands where a capital is no sign of a name: first, or behind an opening sign. */
export function isInitial(tokens: readonly Token[], place: number): boolean {
  const before = tokens[place - 1];
  return before === undefined || (before.kind === "sign" && opening.test(before.text));
}

export function lexiconOf(sentences: readonly Sentence[]): Lexicon {
  const lexicon: Lexicon = {
    lower: new Set(),
    capitalised: new Set(),
    words: new Set(),
    numbers: new Set(),
    casedCount: 0,
    uncasedCount: 0,
  };
  for (const { tokens } of sentences) addSentence(lexicon, tokens);
  return lexicon;
}

function addSentence(lexicon: Lexicon, tokens: readonly Token[]): void {
  const isTitle = isTitleCase(tokens);
  tokens.forEach((token, place) => {
    if (token.kind === "number") lexicon.numbers.add(numberKey(token));
    if (token.kind !== "word") return;
    const key = nameKey(token);
    lexicon.words.add(key);
    if (!cased.test(token.text)) {
      lexicon.uncasedCount += token.text.length;
      return;
    }
    lexicon.casedCount += token.text.length;
    if (!isCapitalised(token)) lexicon.lower.add(key);
    else if (!isTitle && !isInitial(tokens, place)) lexicon.capitalised.add(key);
  });
}

/** The spelling of two texts together. */
export function sharedSpelling(one: Spelling, other: Spelling): Spelling {
  return {
    lower: one.lower.union(other.lower),
    capitalised: one.capitalised.union(other.capitalised),
    casedCount: one.casedCount + other.casedCount,
    uncasedCount: one.uncasedCount + other.uncasedCount,
  };
}

/** Whether a text is written in a script that marks names by capitals. */
export function hasCapitals({ casedCount, uncasedCount }: Spelling): boolean {
  return casedCount >= uncasedCount;
}
