/**
 * Embedded files: `data:` URIs (RFC 2397), in which pages that were saved as one file carry their
 * pictures and fonts. Megabytes of them hold no word, so they are taken out before a page is measured.
 */

/** Bytes from which a URI is taken out; shorter ones are what articles quote. */
const minBytes = 512;
const mark = [0x64, 0x61, 0x74, 0x61, 0x3a]; // "data:"
/** Bytes from `data:` in which its comma must stand. */
const maxHeadBytes = 200;

const comma = 0x2c;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const openBracket = 0x28;
const closeBracket = 0x29;
const equals = 0x3d;
const ampersand = 0x26;

/** The bytes of a page less what its long `data:` URIs hold; their heads stay. The same bytes if it has none. */
export function withoutDataUris(bytes: Uint8Array): Uint8Array {
  let kept: Uint8Array | null = null;
  let length = 0;
  let copied = 0;
  for (let at = nextMark(bytes, 0); at >= 0; at = nextMark(bytes, at + 1)) {
    const start = bodyOf(bytes, at);
    const end = start < 0 ? -1 : endOf(bytes, at, start);
    if (end - start < minBytes) continue;
    kept ??= new Uint8Array(bytes.length);
    kept.set(bytes.subarray(copied, start), length);
    length += start - copied;
    copied = end;
    at = end;
  }
  if (kept === null) return bytes;
  kept.set(bytes.subarray(copied), length);
  return kept.subarray(0, length + bytes.length - copied);
}

function nextMark(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(comma, from); at >= 0; at = bytes.indexOf(comma, at + 1)) {
    // From its comma backwards: there are fewer commas than letters, and none in base64.
    const found = markBefore(bytes, at, from);
    if (found >= 0) return found;
  }
  return -1;
}

/** Where the `data:` of a comma stands: between the two are letters, slashes and parameters. */
function markBefore(bytes: Uint8Array, end: number, from: number): number {
  const least = Math.max(from, end - maxHeadBytes);
  for (let at = end - 1; at >= least; at--) {
    const byte = bytes[at] ?? 0;
    const isHead =
      (byte >= 0x2b && byte <= 0x3d && byte !== comma && byte !== 0x3c) ||
      (byte >= 0x41 && byte <= 0x5a) ||
      (byte >= 0x61 && byte <= 0x7a) ||
      byte === 0x20 ||
      byte === 0x5f;
    if (!isHead) return -1;
    if (byte === 0x3a && at - 4 >= from && isMark(bytes, at - 4)) return at - 4;
  }
  return -1;
}

function isMark(bytes: Uint8Array, at: number): boolean {
  return at >= 0 && mark.every((byte, i) => ((bytes[at + i] ?? 0) | (i < 4 ? 0x20 : 0)) === byte);
}

/** Where the content of a URI begins: behind its comma. */
function bodyOf(bytes: Uint8Array, at: number): number {
  const found = bytes.subarray(at, at + maxHeadBytes).indexOf(comma);
  return found < 0 ? -1 : at + found + 1;
}

/** Where it ends: at the sign that opened it; unquoted, where its alphabet ends. */
function endOf(bytes: Uint8Array, at: number, start: number): number {
  const before = bytes[at - 1];
  if (before === doubleQuote || before === singleQuote) return bytes.indexOf(before, start);
  // An entity for a quote, as in `style="background:url(&quot;data:…&quot;)"`.
  if (before === 0x3b) return bytes.indexOf(ampersand, start);
  if (before === openBracket) return bytes.indexOf(closeBracket, start);
  if (before !== equals && before !== undefined && before > 0x20 && before !== comma) return -1;
  let end = start;
  while (end < bytes.length && isBase64(bytes[end] ?? 0)) end++;
  return end;
}

function isBase64(byte: number): boolean {
  return (
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x2f && byte <= 0x39) ||
    byte === 0x2b ||
    byte === equals ||
    byte === 0x25
  );
}
