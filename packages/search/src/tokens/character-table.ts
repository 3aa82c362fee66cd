/**
 * What each UTF-16 unit is to search, and how it is folded, found out once: a table is ten times a
 * regular expression's speed.
 */

/** Classes of characters. A unit of class `gap` ends a token. */
export const charClass = {
  gap: 0,
  word: 1,
  /** Of a script that writes no spaces between words: cut into pairs. */
  unspaced: 2,
  /** A combining mark: joined to what stands before it. */
  mark: 3,
  /** Read by nobody, and left out: soft hyphens, zero-width characters, tatweel. */
  silent: 4,
  /** Half of an astral character. */
  surrogate: 5,
} as const;

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc]/u;

/**
 * Soft hyphen, joiners and direction marks, the byte order mark; tatweel (Arabic's stretching); the
 * Armenian marks that stand inside a word (U+055A-055C, 055E); geresh and gershayim inside Hebrew
 * abbreviations.
 */
const silent =
  /\u034f|[\u00ad\u0640\u055a-\u055c\u055e\u05f3\u05f4\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/u;

/** Letters that are one letter to a reader who searches, after Unicode's own folding. */
const alike: Readonly<Record<string, string>> = {
  ı: "i",
  ё: "е",
  ѐ: "е",
  ѝ: "и",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ə: "e",
  ς: "σ",
  // Alef with its hamzas, yeh and kaf as Persian writes them, teh marbuta, hamza on its seats.
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ئ: "ي",
  ة: "ه",
  ۀ: "ه",
  ک: "ك",
  ؤ: "و",
  // The ligature ech-yiwn; its two letters are folded where words are put together.
  և: "եվ",
};

/** Scripts whose letters keep no mark: the word is the same without, or is often typed without. */
const markless = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Armenian}]/u;

/** Stress marks on Cyrillic, and nukta, which half of India's writers leave out. */
const droppedMarks = /[\u0300\u0301\u093c\u09bc\u0a3c]/gu;

/** Of a unit that was never looked up. */
const unknown = 255;

/** The class of every unit seen so far, and its folded text; empty for what is left out. */
const classes = new Uint8Array(0x10000).fill(unknown);
const folded = new Array<string>(0x10000).fill("");

/** The class of a UTF-16 unit. The whole table takes 100 ms to make, so it grows as it is asked. */
export function classOfUnit(unit: number): number {
  const known = classes[unit] as number;
  return known === unknown ? learn(unit) : known;
}

/** The folded text of a unit whose class has been asked. */
export function foldedUnit(unit: number): string {
  return folded[unit] as string;
}

function learn(unit: number): number {
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  const char = String.fromCharCode(unit);
  const kind = isHalf ? charClass.surrogate : classOf(char);
  classes[unit] = kind;
  if (kind === charClass.word || kind === charClass.unspaced) folded[unit] = foldCluster(char);
  return kind;
}

/** The class of a whole character. */
export function classOf(char: string): number {
  if (silent.test(char)) return charClass.silent;
  if (/^[\p{M}\uff9e\uff9f]/u.test(char)) return charClass.mark; // voiced marks of half-width kana, too
  const plain = char.normalize("NFKC");
  if (!/[\p{L}\p{N}]/u.test(plain)) return charClass.gap;
  return unspaced.test(plain) ? charClass.unspaced : charClass.word;
}

/** Says whether a code point is of a script that writes no spaces between words. */
export function isUnspacedScript(codePoint: number): boolean {
  return unspaced.test(String.fromCodePoint(codePoint));
}

/**
 * Folds one character with the marks that follow it: compatibility forms, case, marks where they
 * are safe to lose, digits of every script, and letters that are alike.
 */
export function foldCluster(cluster: string): string {
  const lower = cluster.normalize("NFKC").toLowerCase().normalize("NFC");
  const whole = Array.from(lower, (char) => alike[char] ?? char).join("");
  const apart = markless.test(whole) ? whole.normalize("NFD").replace(/\p{M}+/gu, "") : whole;
  const bare = apart.replace(droppedMarks, "").normalize("NFC");
  const letters = Array.from(bare, (char) => alike[char] ?? asciiDigit(char)).join("");
  return letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** A digit of any script as 0 to 9: the digits of a script stand in a row, from zero up. */
function asciiDigit(char: string): string {
  if (!/^\p{Nd}$/u.test(char) || char <= "9") return char;
  const code = char.codePointAt(0) ?? 0;
  let run = 0;
  while (run < maxDigitRun && /^\p{Nd}$/u.test(String.fromCodePoint(code - run - 1))) run += 1;
  return String(run % 10);
}

/** Mathematical digits stand in a row of fifty. */
const maxDigitRun = 50;
