/** Digits of other scripts as ASCII, character for character, so that positions stay true. */

const foreignDigit = /[^\P{Nd}0-9]/u;
const foreignDigits = /[^\P{Nd}0-9]/gu;

/**
 * Replaces every decimal digit by its ASCII form.
 *
 * @example
 * in:  ۵ اکتبر ۲۰۲۰
 * out: 5 اکتبر 2020
 */
export function asciiDigits(text: string): string {
  return foreignDigit.test(text) ? text.replace(foreignDigits, asciiOf) : text;
}

/** Unicode puts the ten digits of a script in a row, so the distance to the row's start is the value. */
function asciiOf(digit: string): string {
  let value = 0;
  let point = (digit.codePointAt(0) ?? 0) - 1;
  while (value < 9 && decimal.test(String.fromCodePoint(point)) && !isRowEnd(point)) {
    value++;
    point--;
  }
  return digit.length === 1 ? String(value) : ` ${value}`;
}

const decimal = /\p{Nd}/u;

/** The mathematical digits follow each other without a gap: five rows from U+1D7CE. */
function isRowEnd(point: number): boolean {
  return point >= 0x1d7ce && point <= 0x1d7ff && (point - 0x1d7ce) % 10 === 9;
}
