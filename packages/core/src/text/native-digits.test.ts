import { expect, test } from "vitest";
import { asciiDigits } from "./native-digits.ts";

test.each([
  ["۵ اکتبر ۲۰۲۰", "5 اکتبر 2020", "Persian"],
  ["٠١٢٣٤٥٦٧٨٩", "0123456789", "Arabic"],
  ["०१२३४५६७८९", "0123456789", "Devanagari"],
  ["０１９", "019", "full width"],
  ["2020", "2020", "ASCII stays"],
  ["no digits Ⅻ ²", "no digits Ⅻ ²", "numerals and powers are no digits"],
])("%s becomes %s (%s)", (text, expected) => {
  expect(asciiDigits(text)).toBe(expected);
  expect(asciiDigits(text)).toHaveLength(text.length);
});
