/** Numbers written in Chinese characters, as dates have them. */

const digits = "〇一二三四五六七八九";

/**
 * Reads a number below ten thousand: digit by digit, or by tens; `null` for anything else.
 *
 * @example
 * in:  二〇二四, 二十七, 元, 113
 * out: 2024, 27, 1, 113
 */
export function hanNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text === "元") return 1;
  const plain = text.replace(/[零○Ｏ]/g, "〇");
  if (plain.includes("百")) return null;
  if (!plain.includes("十")) return digitByDigit(plain);
  const [tens = "", ones = "", ...more] = plain.split("十");
  const ten = tens === "" ? 1 : digitByDigit(tens);
  const one = ones === "" ? 0 : digitByDigit(ones);
  return more.length > 0 || ten === null || one === null || one > 9 ? null : 10 * ten + one;
}

function digitByDigit(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit < 0) return null;
    value = 10 * value + digit;
  }
  return text === "" || text.length > 4 ? null : value;
}
