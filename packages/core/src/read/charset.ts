/**
 * Charsets: from bytes to text. A byte order mark is certain; bytes that are valid UTF-8 are UTF-8
 * whatever they declare; only then are the header, the page's meta and a detector asked.
 */
import { analyse } from "chardet";
import { armscii, decodeArmscii } from "./armscii.ts";
import type { Decoded } from "./payload.ts";

/** The text of bytes in whatever encoding they are; never fails. */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  const marked = encodingOfMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const declared = declaredEncoding(bytes, contentType);
  // Shifts into ISO-2022-JP are plain ASCII, so valid UTF-8 too.
  if (declared === "iso-2022-jp" && bytes.includes(0x1b)) return decodeAs(bytes, declared);
  const valid = decodeValidUtf8(bytes);
  if (valid !== null) return { text: valid, encoding: "utf-8" };
  if (declared === "utf-8") return decodeBrokenUtf8(bytes);
  return decodeAs(bytes, declared ?? detectEncoding(bytes));
}

function encodingOfMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text =
    encoding === armscii ? decodeArmscii(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
}

/** Bytes as UTF-8, if they are; a last character that a cut-off download left in half is let go. */
function decodeValidUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Share of unreadable characters among those beyond ASCII above which "UTF-8" was a lie. */
const maxBrokenShare = 0.2;

function decodeBrokenUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let wide = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) wide++;
  }
  return broken > (broken + wide) * maxBrokenShare
    ? decodeAs(bytes, detectEncoding(bytes))
    : { text, encoding: "utf-8" };
}

const headBytes = 8192;
const metaCharset = /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i;
const xmlEncoding = /^\s{0,99}<\?xml[^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})/i;
const headerCharset = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i;
/** Latin 1 is what servers and editors say who never looked. */
const latin1 = "windows-1252";

function declaredEncoding(bytes: Uint8Array, contentType: string | null): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
  const header = labelled(headerCharset.exec((contentType ?? "").slice(0, 300))?.[1]);
  const meta = labelled((metaCharset.exec(head) ?? xmlEncoding.exec(head))?.[1]);
  return header === null || header === latin1 ? (meta ?? header) : header;
}

/** The encoding behind a label, or `null` for labels that nobody defines. */
function labelled(label: string | undefined): string | null {
  if (label === undefined) return null;
  if (/^armscii-?8$/i.test(label)) return armscii;
  try {
    const { encoding } = new TextDecoder(label);
    // A page whose own meta could be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}

const detectorBytes = 60_000;
/** Confidence (of 100) under which the page's language is the better guess. */
const minConfidence = 20;

function detectEncoding(bytes: Uint8Array): string {
  const prose = withoutMarkup(bytes);
  for (const { name, confidence } of analyse(prose)) {
    if (confidence < minConfidence) break;
    const encoding = labelled(name);
    // UTF-8 has been ruled out, and bytes without NULs are in no wider encoding.
    if (encoding !== null && encoding !== "utf-8") return encoding;
  }
  return latin1;
}

/** The bytes outside tags: markup is ASCII and drowns the letters a detector needs. */
function withoutMarkup(bytes: Uint8Array): Uint8Array {
  const prose = new Uint8Array(Math.min(bytes.length, detectorBytes));
  let length = 0;
  let inTag = false;
  for (const byte of bytes) {
    if (length === prose.length) break;
    if (byte === 0x3c) inTag = true;
    else if (byte === 0x3e) inTag = false;
    else if (!inTag) prose[length++] = byte;
  }
  return prose.subarray(0, length);
}
