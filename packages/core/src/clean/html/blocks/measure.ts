/** Counts words and commas in one pass over the characters: the walk's innermost loop. */

export interface Measure {
  words: number;
  commas: number;
}

/** Bits of the table of the first 384 characters: part of a word, or a comma. */
const wordBit = 1;
const commaBit = 2;
const latin = new Uint8Array(384);
for (let code = 0; code < latin.length; code++) {
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(character)) latin[code] = wordBit;
  if (character === ",") latin[code] = commaBit;
}

/** Words and commas of a text; two characters make a word in scripts that write no spaces. */
export function measure(text: string): Measure {
  let words = 0;
  let spaceless = 0;
  let commas = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < latin.length) {
      const bits = latin[code] as number;
      if (bits === wordBit) {
        if (!inWord) words++;
        inWord = true;
      } else {
        if (bits === commaBit) commas++;
        // An apostrophe, hyphen or point joins what it stands between.
        inWord = inWord && (code === 0x27 || code === 0x2d || code === 0x2e);
      }
    } else if (isSpaceless(code)) {
      spaceless++;
      inWord = false;
    } else if (isComma(code)) {
      commas++;
      inWord = false;
    } else if (isPunctuation(code)) {
      inWord = inWord && code === 0x2019;
    } else {
      if (!inWord) words++;
      inWord = true;
    }
  }
  return { words: words + Math.ceil(spaceless / 2), commas };
}

function isSpaceless(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x0e00 && code <= 0x0e7f)
  );
}

function isComma(code: number): boolean {
  return code === 0x060c || code === 0x3001 || code === 0xff0c || code === 0x055d;
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code >= 0x0589 && code <= 0x058a) ||
    code === 0xfeff
  );
}
