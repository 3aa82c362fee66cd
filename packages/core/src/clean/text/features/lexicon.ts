/** The lexicon: words and word pairs that speak for or against a line, as a linear model holds them. */

/** Grams by their weight, the grams of one weight between bars. */
export type LexiconFile = Record<string, string>;

/** Words at the start and at the end of a line that are looked at; the middle of a paragraph tells little. */
const headWords = 8;
const tailWords = 4;
const digits = /\p{Nd}+/gu;

/**
 * The grams of a line's key: words, pairs, the first and the last word as such. Numbers are all one,
 * and a longer line is told apart from a shorter one, since "comments" alone is not in a sentence.
 */
export function gramsOf(key: string): string[] {
  if (key === "") return [];
  const words = key.slice(0, 2000).replace(digits, "0").split(" ");
  const size = words.length <= 3 ? "s" : words.length <= 12 ? "m" : "l";
  const grams: string[] = [`^${words[0]}`, `${words.at(-1)}$`, `^${words[0]} ${words[1] ?? "$"}`];
  const isWhole = words.length <= headWords + tailWords;
  const head = isWhole ? words : words.slice(0, headWords);
  pushGrams(grams, head, size);
  if (!isWhole) pushGrams(grams, words.slice(-tailWords), size);
  return grams;
}

function pushGrams(grams: string[], words: readonly string[], size: string): void {
  words.forEach((word, at) => {
    grams.push(`${size}:${word}`);
    const next = words[at + 1];
    if (next !== undefined) grams.push(`${word} ${next}`);
  });
}

/** A lexicon, ready for use. */
export class Lexicon {
  readonly #weights = new Map<string, number>();

  constructor(file: LexiconFile) {
    for (const [weight, grams] of Object.entries(file)) {
      for (const gram of grams.split("|")) this.#weights.set(gram, Number(weight));
    }
  }

  /** What a line's words say: above zero for the article, below for what stands around it. */
  score(key: string): number {
    let sum = 0;
    for (const gram of gramsOf(key)) sum += this.#weights.get(gram) ?? 0;
    return sum;
  }
}
