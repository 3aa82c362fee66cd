/** Tokens: the words, numbers and signs of a text, as they are compared. */
import { asciiDigits } from "../../text/native-digits.ts";

export interface Token {
  kind: "word" | "number" | "sign";
  /** As written. */
  text: string;
  /** The white space that follows. */
  space: string;
  /** Equal for tokens that read the same: see `foldTypography`. */
  key: string;
}

/** Characters of scripts that write no spaces: each is a token. */
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const inWord = String.raw`[[\p{L}\p{M}\p{N}]--${unspaced}]`;

/** `1 200`, then `1,200`, `5.10.2020`, `16-18`, `7`. */
const digits = String.raw`\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+|\p{Nd}+(?:[.,:\/'’٫٬\-]\p{Nd}+)*`;

const kinds = [
  // Before words: with its sign and separators, and no letter on either side.
  String.raw`(?<![\p{L}\p{M}\p{N}])[+\-−]?(?:${digits})(?![\p{L}\p{M}\p{Nd}])`,
  unspaced,
  `${inWord}+(?:['’‑\\-]${inWord}+)*`, // year-old, Orrin's, F-16, 3rd
  String.raw`\.+`,
  String.raw`\S`,
];
const token = new RegExp(kinds.join("|"), "gv");

const digit = /\p{Nd}/u;
const letter = /\p{L}/u;

/** Splits a text into tokens; none of it but leading white space is lost. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const last = tokens.at(-1);
    if (last) last.space = text.slice(end, match.index);
    const [written] = match;
    end = match.index + written.length;
    tokens.push({ kind: kindOf(written), text: written, space: "", key: foldTypography(written) });
  }
  const last = tokens.at(-1);
  if (last) last.space = text.slice(end);
  return tokens;
}

function kindOf(written: string): Token["kind"] {
  if (digit.test(written)) return "number";
  return letter.test(written) ? "word" : "sign";
}

/** The text that tokens stand for, without the white space at its ends. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, space }) => text + space)
    .join("")
    .trim();
}

const typed = /[^\u0021-\u007e]/;
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/**
 * Folds what a typesetter may change and a reader does not notice: compatibility forms, invisible
 * characters, the shapes of quotation marks, apostrophes, dashes and dots.
 */
export function foldTypography(text: string): string {
  if (!typed.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-");
}

const grouping = /^[-+]?\d{1,3}(?:([ ,.'])\d{3})(?:\1\d{3})*$/;

/** A form in which numbers that say the same are equal: `1,200`, `1 200` and `١٢٠٠` alike. */
export function numberKey({ key }: Token): string {
  const ascii = asciiDigits(key).replaceAll("٫", ".").replaceAll("٬", ",").replace(/\s/g, " ");
  return grouping.test(ascii) ? ascii.replace(/[ ,.']/g, "") : ascii;
}
