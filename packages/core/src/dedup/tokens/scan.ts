/** Splits a text into tokens and lines, in one walk over its characters. */
import { characters, charClass, classOfAstral } from "./characters.ts";
import { numberWords } from "./number-words.ts";
import { finishHash, hashPrime, hashSeed } from "./word-hash.ts";

/** Tokens of a text at most: a book chapter. What comes later does not tell texts apart. */
export const maxTokens = 30_000;

/** What a token is, as bits. */
export const tokenKind = {
  number: 1,
  name: 2,
  spaceless: 4,
  sentenceStart: 8,
  capital: 16,
  /** Of a script without capitals, where a name looks like any word. */
  caseless: 32,
} as const;

/** The tokens of a text, one entry of each list a token. */
export interface TokenLists {
  hashes: number[];
  kinds: number[];
  /** Offsets into the text. */
  starts: number[];
  ends: number[];
}

/** A line of the text that has tokens. */
export interface TokenLine {
  from: number;
  to: number;
  /** It ends with a sentence. */
  isStopped: boolean;
  /** An empty line stands before it. */
  isApart: boolean;
}

export interface Scan {
  tokens: TokenLists;
  lines: TokenLine[];
}

/** Scans a text in the form NFKC. */
export function scan(text: string): Scan {
  return new Scanner(text).run();
}

const { letter, digit, spaceless, apostrophe, stop, lineBreak, invisible, mark } = charClass;

class Scanner {
  readonly #text: string;
  readonly #table = characters();
  readonly #tokens: TokenLists = { hashes: [], kinds: [], starts: [], ends: [] };
  readonly #lines: TokenLine[] = [];
  #at = 0;
  #lineStart = 0;
  #isStopped = false;
  #isApart = true;
  #startsSentence = true;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Scan {
    const length = this.#text.length;
    while (this.#at < length && this.#tokens.hashes.length < maxTokens) {
      const kind = this.#classAt(this.#at);
      if (kind === letter || kind === digit) this.#readWord(kind === digit);
      else if (kind === spaceless) this.#readCharacter();
      else if (kind === lineBreak) this.#endLine();
      else {
        if (kind === stop) this.#isStopped = this.#startsSentence = true;
        this.#at += this.#sizeAt(this.#at);
      }
    }
    this.#endLine();
    return { tokens: this.#tokens, lines: this.#lines };
  }

  /** Reads letters, digits and marks; "don't" is one word, "12,000" one number, "2.8" two. */
  #readWord(isDigitFirst: boolean): void {
    const text = this.#text;
    const { classes, lower, upper, digitValue } = this.#table;
    const from = this.#at;
    let at = from;
    let hash = hashSeed;
    let [digitCount, letterCount] = [0, 0];
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = classes[unit] as number;
      if (kind === digit) {
        hash = Math.imul(hash ^ (zero + (digitValue[unit] as number)), hashPrime);
        digitCount += 1;
      } else if (kind === letter || kind === mark) {
        hash = Math.imul(hash ^ (lower[unit] as number), hashPrime);
        letterCount += 1;
      } else if (kind === apostrophe) {
        if (classes[text.charCodeAt(at + 1)] !== letter) break;
      } else if (unit === comma) {
        if (digitCount === 0 || !this.#isThousands(at)) break;
      } else if (isSurrogate(unit)) {
        // Only whole pairs: what is left of a cut one belongs to no word.
        if (this.#sizeAt(at) === 1 || this.#classAt(at) !== letter) break;
        hash = Math.imul(hash ^ (text.codePointAt(at) as number), hashPrime);
        letterCount += 1;
        at += 1;
      } else if (kind !== invisible) break;
    }
    if (at === from) {
      this.#at += 2; // a digit of a script above the table, of which none writes news
      return;
    }
    this.#at = at;
    const finished = finishHash(hash);
    const inWords = digitCount === 0 ? numberWords().get(finished) : undefined;
    // "3rd" and "5g" are numbers, "5lammed" is a word misread.
    const isNumber = inWords !== undefined || (isDigitFirst && letterCount <= 2);
    const first = text.charCodeAt(from);
    const hasCapital = lower[first] !== first;
    const isCaseless = !isDigitFirst && !hasCapital && upper[first] === first;
    const kind =
      (isNumber ? tokenKind.number : 0) |
      (hasCapital ? tokenKind.capital : 0) |
      (isCaseless ? tokenKind.caseless : 0);
    this.#push(inWords ?? finished, kind, from);
  }

  /** Reads one character of a script without spaces, with the marks over and under it. */
  #readCharacter(): void {
    const { classes } = this.#table;
    const from = this.#at;
    let hash = Math.imul(hashSeed ^ (this.#text.codePointAt(from) as number), hashPrime);
    this.#at += this.#sizeAt(from);
    while (classes[this.#text.charCodeAt(this.#at)] === mark) {
      hash = Math.imul(hash ^ this.#text.charCodeAt(this.#at), hashPrime);
      this.#at += 1;
    }
    this.#push(finishHash(hash), tokenKind.spaceless | tokenKind.caseless, from);
  }

  #push(hash: number, kind: number, from: number): void {
    const { hashes, kinds, starts, ends } = this.#tokens;
    hashes.push(hash);
    kinds.push(this.#startsSentence ? kind | tokenKind.sentenceStart : kind);
    starts.push(from);
    ends.push(this.#at);
    this.#isStopped = this.#startsSentence = false;
  }

  #endLine(): void {
    const to = this.#tokens.hashes.length;
    const isEmpty = to === this.#lineStart;
    if (!isEmpty) {
      this.#lines.push({
        ...{ from: this.#lineStart, to },
        ...{ isStopped: this.#isStopped, isApart: this.#isApart },
      });
    }
    this.#isApart = isEmpty;
    this.#isStopped = false;
    this.#startsSentence = true;
    this.#lineStart = to;
    this.#at += 1;
  }

  #classAt(at: number): number {
    return this.#sizeAt(at) === 2
      ? classOfAstral(this.#text.codePointAt(at) as number)
      : (this.#table.classes[this.#text.charCodeAt(at)] as number);
  }

  /** Units of the character: 2 for a surrogate pair. */
  #sizeAt(at: number): 1 | 2 {
    const unit = this.#text.charCodeAt(at);
    if (unit < 0xd800 || unit >= 0xdc00) return 1;
    const next = this.#text.charCodeAt(at + 1);
    return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
  }

  /** Says whether a comma sets thousands apart: exactly three digits follow. */
  #isThousands(at: number): boolean {
    const { classes } = this.#table;
    const isDigit = (index: number) => classes[this.#text.charCodeAt(index)] === digit;
    return isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
  }
}

const zero = 0x30;
const comma = 0x2c;

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}
