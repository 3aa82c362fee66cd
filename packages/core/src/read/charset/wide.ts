/** UTF-16 and UTF-32 without their marks: seen by where the zero bytes stand. */

const sampleBytes = 8192;
/** Shares of odd characters above which bytes are no text, and of ASCII below which they are none. */
const maxOddShare = 0.02;
const minAsciiShare = 0.02;
/** Share of the zero bytes that must stand on one side of the pairs. */
const minSideShare = 0.9;
const minUnits = 8;

export type WideEncoding = "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";

/** Names the wide encoding of bytes by their mark, or by their zeros; `null` if they are in none. */
export function wideEncodingOf(bytes: Uint8Array): WideEncoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 && bytes.length > 4 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return "utf-32be";
  const sample = bytes.subarray(0, sampleBytes);
  if (!sample.includes(0)) return null;
  return wideByFours(sample) ?? wideByPairs(sample) ?? wideByScript(sample);
}

/** Decodes UTF-16 or UTF-32, its mark left out; what is no character becomes U+FFFD. */
export function decodeWide(bytes: Uint8Array, encoding: WideEncoding): string {
  if (encoding.startsWith("utf-16")) return new TextDecoder(encoding).decode(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = encoding === "utf-32le";
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    if (point === 0xfeff && at === 0) continue;
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(isCharacter ? String.fromCodePoint(point) : "\ufffd");
  }
  return parts.join("");
}

function wideByFours(sample: Uint8Array): WideEncoding | null {
  const units = Math.floor(sample.length / 4);
  if (units < minUnits) return null;
  let little = 0;
  let big = 0;
  for (let at = 0; at + 4 <= sample.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = sample.subarray(at, at + 4);
    if (d === 0 && c <= 0x10 && a + b > 0) little++;
    if (a === 0 && b <= 0x10 && c + d > 0) big++;
  }
  const encoding = little > big ? "utf-32le" : "utf-32be";
  return Math.max(little, big) === units && readsWell(sample, encoding) ? encoding : null;
}

function wideByPairs(sample: Uint8Array): WideEncoding | null {
  if (sample.length < minUnits * 2) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < (even + odd) * minSideShare) return null;
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  return readsWell(sample.subarray(0, sample.length & ~1), encoding) ? encoding : null;
}

/** Share of the characters that are of one script or of its signs: bytes of no text are of all. */
const minScriptShare = 0.97;
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef\u2010-\u2026ー\n\r -~]/gu;
const eastAsianStop = /[。．、，！？]/;

/** Chinese and Japanese without a blank or a tag: read the wrong way round, their stops are others'. */
function wideByScript(sample: Uint8Array): WideEncoding | null {
  const even = sample.subarray(0, sample.length & ~1);
  const found = (["utf-16le", "utf-16be"] as const).find((encoding) => {
    const text = decodeWide(even, encoding);
    const own = text.match(eastAsian)?.length ?? 0;
    return eastAsianStop.test(text) && own >= text.length * minScriptShare;
  });
  return found ?? null;
}

const ascii = /[\t\n\r -~]/g;
const odd = /[\p{Cn}\p{Co}\ufffd]|(?![\t\n\f\r])\p{Cc}/gu;

/** Text of any language has blanks, line ends or tags in ASCII, and hardly anything unassigned. */
function readsWell(sample: Uint8Array, encoding: WideEncoding): boolean {
  const text = decodeWide(sample, encoding);
  const asciiCount = text.match(ascii)?.length ?? 0;
  const oddCount = text.match(odd)?.length ?? 0;
  return asciiCount >= text.length * minAsciiShare && oddCount <= text.length * maxOddShare;
}
