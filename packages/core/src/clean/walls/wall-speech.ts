/** How much of a text speaks as walls do: the words of its sentences, by what they ask or tell. */
import { countWords } from "../../text/words.ts";
import { keyWordsOf } from "../shape.ts";
import { saidBesides, saidByWalls, type WallKind, wallKinds, wordsOfTheWeb } from "./wall-words.ts";

/** How much of what is said besides counts, for each word that makes it a wall. */
const maxBesides = 3;

/** Gates for grown-ups ask in few words; sentences that are longer tell of them. */
const maxAgeWords = 24;

/** What lines say as walls do. */
export interface Speech {
  /** The sentence in which each kind first speaks. */
  said: Map<WallKind, string>;
  /** Words by kind. */
  spoken: Map<WallKind, number>;
  words: number;
  /** Share of the words in sentences that speak as a wall does, or besides. */
  share: number;
  isOfTheWeb: boolean;
}

/** Listens to lines, sentence by sentence; what they quote is not heard. */
export function speechOf(lines: readonly string[]): Speech {
  const said = new Map<WallKind, string>();
  const spoken = new Map<WallKind, number>();
  let words = 0;
  let own = 0;
  let besides = 0;
  let isOfTheWeb = false;
  for (const line of lines) {
    words += countWords(line);
    for (const sentence of sentencesOf(withoutQuotes(line))) {
      const keyWords = keyWordsOf(sentence);
      const key = keyWords.join(" ");
      const count = countWords(sentence);
      const kinds = new Set(saidByWalls.of(key, keyWords));
      if (count > maxAgeWords) kinds.delete("age-gate");
      for (const kind of kinds) {
        if (!said.has(kind)) said.set(kind, sentence.trim());
        spoken.set(kind, (spoken.get(kind) ?? 0) + count);
      }
      if (kinds.size > 0) own += count;
      else if (saidBesides.of(key, keyWords).size > 0) besides += count;
      isOfTheWeb ||= kinds.has("ad-blocker") || wordsOfTheWeb.of(key, keyWords).size > 0;
    }
  }
  const share = words === 0 ? 0 : (own + Math.min(besides, own * maxBesides)) / words;
  return { said, spoken, words, share: Math.min(1, share), isOfTheWeb };
}

/** The kind that speaks most: walls of every kind mention cookies, accounts and trying again. */
export function mostSaid(
  said: ReadonlyMap<WallKind, string>,
  spoken: ReadonlyMap<WallKind, number>,
): WallKind | null {
  let most: WallKind | null = null;
  for (const kind of wallKinds) {
    if (!said.has(kind)) continue;
    if (most === null || (spoken.get(kind) ?? 0) > (spoken.get(most) ?? 0)) most = kind;
  }
  return most;
}

const quotes =
  /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|"[^"]{1,300}"|「[^「」]{1,300}」|『[^『』]{1,300}』/g;

function withoutQuotes(line: string): string {
  return line.replace(quotes, " ");
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?։।؟…])\s|(?<=[。！？])|[;；]\s?/u)
    .filter((part) => part.trim() !== "");
}
