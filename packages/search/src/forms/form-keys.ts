/**
 * What two forms of one word have in common.
 *
 * Every word of an index is kept with its keys; an unquoted word of a query finds all words that
 * share a key with it. Scripts of one family of languages have their forms always. A word in Latin
 * letters has them where its language is known: from its document, and in a query from `lang:` or
 * from letters that few languages have.
 */
import {
  arabicStems,
  armenianStems,
  cyrillicStems,
  georgianStems,
  greekStems,
  hebrewStems,
  koreanStems,
  type Stems,
} from "./by-script.ts";
import { latinEndings, turkicBare } from "./endings.ts";
import { englishStems } from "./english.ts";
import { strip } from "./strip.ts";

/** Changes whenever the same word may give other keys: an index of another version is rebuilt. */
export const formVersion = 1;

/** Letters a word needs to have forms: shorter ones are particles, abbreviations, syllables. */
const leastLetters = 3;

const byScript: readonly (readonly [string, RegExp, Stems])[] = [
  ["cyrl", /^\p{sc=Cyrillic}/u, cyrillicStems],
  ["armn", /^\p{sc=Armenian}/u, armenianStems],
  ["arab", /^\p{sc=Arabic}/u, arabicStems],
  ["geor", /^\p{sc=Georgian}/u, georgianStems],
  ["hang", /^\p{sc=Hangul}/u, koreanStems],
  ["grek", /^\p{sc=Greek}/u, greekStems],
  ["hebr", /^\p{sc=Hebrew}/u, hebrewStems],
];

/**
 * The keys of a folded word, none where it has no forms that we know of. `languages` are those of
 * its text, or those that a query may mean.
 */
export function formKeys(word: string, languages: readonly string[]): string[] {
  if (/^[a-z]/.test(word)) return latinKeys(word, languages);
  if (/\p{N}/u.test(word)) return [];
  const script = byScript.find(([, pattern]) => pattern.test(word));
  if (!script || (script[0] !== "hang" && word.length < leastLetters)) return [];
  const [name, , stemsOf] = script;
  const keys = new Set([`${name}:n:${word}`]);
  for (const language of languages.length === 0 ? [null] : languages) {
    for (const stem of stemsOf(word, language)) keys.add(`${name}:${stem}`);
  }
  return [...keys];
}

function latinKeys(word: string, languages: readonly string[]): string[] {
  if (word.length < leastLetters || /\d/.test(word)) return [];
  const keys = new Set<string>();
  for (const language of languages) {
    for (const stem of latinStems(word, language)) keys.add(`${language}:${stem}`);
  }
  return [...keys];
}

function latinStems(word: string, language: string): string[] {
  if (language === "en") return [word, ...englishStems(word)];
  const endings = latinEndings[language];
  if (!endings) return [];
  const isTurkic = language === "tr" || language === "az";
  // A final n, s or y may be the stem's or the ending's: Naxçıvan-dan, içi-ndan.
  const bare =
    isTurkic && /(?:[nsy][dia].*|[nsy][aeiu])$/.test(word) ? [strip(word, turkicBare)] : [];
  return [word, strip(word, endings), ...bare];
}

/** Letters of Turkish and Azerbaijani that hardly any other language has. */
const turkicLetters = /[ığşəİ]/u;

/**
 * Languages whose forms a word, as it was typed, may have without any being named. Bulgarian's
 * articles harm nobody: only words of Bulgarian documents have such keys.
 */
export function languagesOfLetters(raw: string): string[] {
  if (/^\p{sc=Cyrillic}/u.test(raw)) return ["bg"];
  return turkicLetters.test(raw.normalize("NFC")) ? ["az", "tr"] : [];
}
