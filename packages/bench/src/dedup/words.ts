/** Invented words, names and outlets, so that no text of the bench is anybody's. */
import type { Random } from "./random.ts";

const onsets = "b br c cl d dr f fl g gr h j k l m n p pl qu r s sh sk st t th tr v w".split(" ");
const vowels = "a ai e ea i o oa oo u".split(" ");
const codas = ["", "", "b", "ck", "d", "g", "l", "ll", "m", "n", "nd", "p", "r", "rn", "s", "t"];

/** A word of one to three syllables. */
function inventWord(random: Random): string {
  const syllable = () => random.pick(onsets) + random.pick(vowels) + random.pick(codas);
  return Array.from({ length: random.between(1, 3) }, syllable).join("");
}

const functionWords =
  "the of and to in a that for was on with as by at from it is had were which this has their".split(
    " ",
  );

/** A vocabulary: common words come often, rare ones seldom, as in a language. */
export class Vocabulary {
  readonly #random: Random;
  readonly #words: readonly string[];

  constructor(random: Random, size = 20_000) {
    this.#random = random;
    this.#words = Array.from({ length: size }, () => inventWord(random));
  }

  word(): string {
    if (this.#random.chance(0.4)) return this.#random.pick(functionWords);
    const rank = Math.floor(this.#words.length ** this.#random.next());
    return this.#words[rank - 1] ?? "thing";
  }

  name(): string {
    return capital(inventWord(this.#random) + this.#random.pick(["", "sen", "ova", "ez", "yan"]));
  }

  fullName(): string {
    return `${this.name()} ${this.name()}`;
  }

  place(): string {
    const ends = ["ton", "ford", "by", "mouth", "wick", " Bay", "stad", "grad"];
    return capital(inventWord(this.#random)) + this.#random.pick(ends);
  }
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
