/** Numbers in the numerals of the Ethiopic script, which have signs for tens and hundreds. */

const one = 0x1369;
const ten = 0x1372;
const hundred = 0x137b;

/**
 * Reads a number below ten thousand, in these numerals or in digits; `null` for anything else.
 *
 * @example
 * in:  ፳፰, ፳፻፲፮, ፻፩, 28
 * out: 28, 2016, 101, 28
 */
export function ethiopicNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  let hundreds = 0;
  let rest = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < one || code > hundred) return null;
    if (code === hundred) {
      if (hundreds > 0) return null;
      hundreds = Math.max(rest, 1);
      rest = 0;
    } else rest += code < ten ? code - one + 1 : (code - ten + 1) * 10;
  }
  return text === "" || rest > 99 ? null : hundreds * 100 + rest;
}
