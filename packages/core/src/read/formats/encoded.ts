/** Bytes that were written as letters: base64, hexadecimal, quoted-printable. */
import { nameOfBinary } from "./binary.ts";

const sampleLength = 65_536;
const minLength = 120;
const minLineLength = 32;
/** What no line of base64 or hexadecimal has: with one of them most texts are told at once. */
const foreignSign = /[^A-Za-z0-9+/_=\s-]/;

/** Names the encoding of bytes that a text is, and what is in it; `null` for other texts. */
export function nameOfEncoded(text: string): string | null {
  const head = text.slice(0, sampleLength);
  if (isQuotedPrintable(head)) return "quoted-printable text, a part of an e-mail message";
  if (isPercentEncoded(head.trim())) return "text encoded for an address (percent signs)";
  if (foreignSign.test(head)) return null;
  const lines = head
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const longest = Math.max(0, ...lines.slice(0, 50).map((line) => line.length));
  if (head.trim().length < minLength || longest < minLineLength) return null;
  // A blank in a line, and it is words.
  const isLetters = lines.every((line) => /^[A-Za-z0-9+/_-]*={0,2}$/.test(line));
  if (!isLetters) return null;
  const joined = lines.join("");
  if (/^[0-9a-f]+$/i.test(joined) && /\d/.test(joined) && /[a-f]/i.test(joined))
    return "bytes in hexadecimal";
  // Letters without a case or a digit are a word that somebody drew out.
  if (!/[a-z]/.test(joined) || !/[A-Z]/.test(joined) || !/\d/.test(joined)) return null;
  return `base64${contentOf(joined)}`;
}

function contentOf(letters: string): string {
  const plain = letters.replaceAll("-", "+").replaceAll("_", "/").slice(0, 4096);
  try {
    const decoded = atob(plain.slice(0, plain.length & ~3));
    const bytes = Uint8Array.from(decoded, (character) => character.charCodeAt(0));
    const name = nameOfBinary(bytes);
    if (name !== null) return name === "binary data" ? "" : ` of ${name}`;
    return /^\s{0,20}(?:<!doctype|<html)/i.test(decoded) ? " of an HTML page" : " of a text";
  } catch {
    return ""; // what is in it stays unknown: the letters say enough
  }
}

/** What browsers make of a text that goes into an address: no blank, and a sign in three. */
function isPercentEncoded(head: string): boolean {
  if (head.length < minLength || !/^[\w.~!*'()+%&=;/?:@,-]+$/.test(head)) return false;
  return (head.match(/%[0-9a-f]{2}/gi)?.length ?? 0) * 3 >= head.length * 0.1;
}

/** Looks at the line ends, which are fewer than the equals signs of a page. */
function hasSoftEnd(head: string): boolean {
  for (let at = head.indexOf("\n"); at >= 0; at = head.indexOf("\n", at + 1)) {
    const before = head.charCodeAt(at - 1);
    if (before === equals || (before === 0x0d && head.charCodeAt(at - 2) === equals)) return true;
  }
  return false;
}

const equals = 0x3d;

/** Soft line ends and escaped signs, as mail has them where nothing decoded it. */
function isQuotedPrintable(head: string): boolean {
  if (!hasSoftEnd(head)) return false;
  const softEnds = head.match(/[^\n=]=\r?\n/g)?.length ?? 0;
  const escapes = head.match(/=(?:3D|20|0A|0D|[89A-F][0-9A-F]=[89AB][0-9A-F])/g)?.length ?? 0;
  const lines = head.match(/\n/g)?.length ?? 0;
  return escapes >= 3 && softEnds >= 3 && softEnds >= lines * 0.2;
}
