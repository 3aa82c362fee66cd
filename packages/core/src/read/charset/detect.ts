/** Detection: which encoding makes a language of bytes. */
import { analyse } from "chardet";
import { armscii } from "./armscii.ts";
import { codePages, decodeCodePage } from "./code-pages.ts";
import { labelled, latin1 } from "./declared.ts";
import { strangenessOf } from "./strangeness.ts";

const detectorBytes = 60_000;
/** Bytes whose text is weighed: enough for any count, few for thirty encodings. */
const weighedBytes = 6_000;
/** Confidence (of 100) under which the page's language is the better guess. */
const minConfidence = 20;

/**
 * Encodings that pages are in, those first that hardly any other text would pass for. Between two
 * that are equally likely the first is taken.
 */
const known = [
  "euc-kr",
  "euc-jp",
  "shift_jis",
  "gbk",
  "big5",
  "windows-1251",
  "koi8-u",
  "ibm866",
  "iso-8859-5",
  "x-mac-cyrillic",
  "windows-1253",
  "windows-1255",
  "windows-1256",
  "iso-8859-6",
  "windows-874",
  "windows-1250",
  "iso-8859-2",
  "windows-1254",
  "windows-1257",
  "windows-1258",
  "macintosh",
  ...codePages,
];

/** Strangeness above which a label is a lie, and the part of it that the truth may have. */
const maxStrangeness = 0.06;
const truthShare = 0.4;

/** The encoding of prose: as declared or detected, unless another makes far better sense of it. */
export function chooseEncoding(
  prose: Uint8Array,
  declared: string | null,
  language: string | null,
): string {
  const guess = declared === null ? detectorsGuess(prose) : null;
  const first = declared ?? guess ?? latin1;
  const sample = weighedSample(prose);
  const doubt = strangenessIn(sample, first, language);
  if (doubt <= maxStrangeness) return first;
  let best = first;
  let least = doubt * truthShare;
  for (const encoding of [guess ?? detectorsGuess(prose), latin1, ...known]) {
    const strangeness = strangenessIn(sample, encoding, language);
    if (strangeness < least) {
      best = encoding;
      least = strangeness;
    }
  }
  return best;
}

/** The encoding of bytes of which nothing is declared. */
export function detectEncoding(bytes: Uint8Array, language: string | null): string {
  return chooseEncoding(withoutMarkup(bytes), null, language);
}

function strangenessIn(sample: Uint8Array, encoding: string, language: string | null): number {
  if (encoding === armscii) return 0;
  const text =
    decodeCodePage(sample, encoding) ?? new TextDecoder(encoding).decode(sample, { stream: true });
  return strangenessOf(text, language);
}

/** Lines with bytes beyond ASCII, as many as are weighed. */
function weighedSample(prose: Uint8Array): Uint8Array {
  const sample = new Uint8Array(weighedBytes);
  let length = 0;
  for (let start = 0; start < prose.length && length < weighedBytes; ) {
    const found = prose.indexOf(0x0a, start);
    const end = found < 0 ? prose.length : found + 1;
    const line = prose.subarray(start, Math.min(end, start + weighedBytes - length));
    if (line.some((byte) => byte >= 0x80)) {
      sample.set(line, length);
      length += line.length;
    }
    start = end;
  }
  return sample.subarray(0, length);
}

function detectorsGuess(prose: Uint8Array): string {
  for (const { name, confidence } of analyse(prose)) {
    if (confidence < minConfidence) break;
    const encoding = labelled(name);
    // UTF-8 has been ruled out, and bytes without NULs are in no wider encoding.
    if (encoding !== null && encoding !== "utf-8" && !encoding.startsWith("iso-2022"))
      return encoding;
  }
  return latin1;
}

/** The bytes outside tags: markup is ASCII and drowns the letters a detector needs. */
export function withoutMarkup(bytes: Uint8Array): Uint8Array {
  const prose = new Uint8Array(Math.min(bytes.length, detectorBytes));
  let length = 0;
  let inTag = false;
  for (let at = 0; at < bytes.length && length < prose.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x3c) inTag = true;
    else if (byte === 0x3e) {
      inTag = false;
      prose[length++] = 0x0a;
    } else if (!inTag) prose[length++] = byte;
  }
  return prose.subarray(0, length);
}
