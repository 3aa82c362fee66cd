/** What each UTF-16 unit is to the tokeniser, looked up once: a table is ten times a regex's speed. */

/** Classes of characters. Units of no class end a token. */
export const charClass = {
  other: 0,
  letter: 1,
  digit: 2,
  /** A letter of a script that writes no spaces: a token of its own. */
  spaceless: 3,
  /** Between letters it is part of the word and left out: "don't", "don’t". */
  apostrophe: 4,
  /**
   * Ends a sentence, or opens one as a colon does: behind it a capital says nothing. A part of
   * `indexScheme`; how a line of text ends is told in `text/sentence-end.ts`.
   */
  stop: 5,
  lineBreak: 6,
  /** Read by nobody: soft hyphens, zero-width characters, direction marks. */
  invisible: 7,
  /** Combining marks: part of the token they stand in, whatever its kind. */
  mark: 8,
} as const;

const patterns: readonly (readonly [number, RegExp])[] = [
  [charClass.invisible, /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u],
  [charClass.lineBreak, /[\n\u2028\u2029]/u],
  [charClass.apostrophe, /['’ʼ]/u],
  [charClass.stop, /[.!?…:։。！？｡।॥؟۔።᠃។]/u],
  [charClass.mark, /\p{M}/u],
  [charClass.digit, /\p{Nd}/u],
  [
    charClass.spaceless,
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
  ],
  [charClass.letter, /[\p{L}\p{N}]/u],
];

export interface CharacterTable {
  classes: Uint8Array;
  /** The lower-case unit, or the unit itself. */
  lower: Uint16Array;
  /** The capital, or the unit itself. */
  upper: Uint16Array;
  /** Decimal value of a digit of any script. */
  digitValue: Uint8Array;
}

let table: CharacterTable | null = null;

/** The table of the Basic Multilingual Plane, made on first use. */
export function characters(): CharacterTable {
  table ??= makeTable();
  return table;
}

/** The class of a code point above the table. */
export function classOfAstral(codePoint: number): number {
  return classOf(String.fromCodePoint(codePoint));
}

function classOf(char: string): number {
  for (const [kind, pattern] of patterns) if (pattern.test(char)) return kind;
  return charClass.other;
}

function makeTable(): CharacterTable {
  const classes = new Uint8Array(0x10000);
  const lower = new Uint16Array(0x10000);
  const upper = new Uint16Array(0x10000);
  const digitValue = new Uint8Array(0x10000);
  let run = 0; // digits of a script stand in blocks of ten, from zero up
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const char = String.fromCharCode(unit);
    const kind = unit >= 0xd800 && unit < 0xe000 ? charClass.other : classOf(char);
    classes[unit] = kind;
    lower[unit] = char.toLowerCase().charCodeAt(0);
    upper[unit] = char.toUpperCase().charCodeAt(0);
    digitValue[unit] = kind === charClass.digit ? run % 10 : 0;
    run = kind === charClass.digit ? run + 1 : 0;
  }
  return { classes, lower, upper, digitValue };
}
