/** Pages in UTF-8 of which one part is in another encoding: a comment, a teaser pasted in. */
import type { Decoded } from "../payload.ts";
import { codePages, decodeCodePage } from "./code-pages.ts";

/** Share of the bytes beyond ASCII that must stand in parts that are UTF-8, if the page says so and if not. */
const minDeclaredShare = 0.1;
const minShare = 0.3;
const minGoodParts = 2;
const encodingSample = 60_000;

/**
 * Decodes bytes part by part, a part being what stands between tags and line ends: those that are
 * UTF-8 as such, the others in the encoding that `detect` finds for them. `null` if too few are UTF-8.
 */
export function decodeMixed(
  bytes: Uint8Array,
  isDeclared: boolean,
  detect: (foreign: Uint8Array) => string,
): Decoded | null {
  const parts = partsOf(bytes);
  let good = 0;
  let goodParts = 0;
  let foreignBytes = 0;
  for (const part of parts) {
    if (part.isForeign) foreignBytes += part.high;
    else if (part.high > 0) {
      good += part.high;
      goodParts++;
    }
  }
  const least = (good + foreignBytes) * (isDeclared ? minDeclaredShare : minShare);
  if (goodParts < (isDeclared && foreignBytes === 0 ? 1 : minGoodParts) || good < least)
    return null;
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  if (foreignBytes === 0) return { text: utf8.decode(bytes), encoding: "utf-8" };
  const encoding = detect(foreignOf(bytes, parts, Math.min(foreignBytes * 20, encodingSample)));
  const other = codePages.includes(encoding) ? null : new TextDecoder(encoding);
  const foreign = (part: Uint8Array) => other?.decode(part) ?? decodeCodePage(part, encoding) ?? "";
  const text = parts.map(({ start, end, isForeign }) => {
    const part = bytes.subarray(start, end);
    return isForeign ? foreign(part) : utf8.decode(part);
  });
  return { text: text.join(""), encoding: "utf-8", notes: [`parts of it were in ${encoding}`] };
}

interface Part {
  start: number;
  end: number;
  /** Bytes beyond ASCII in it. */
  high: number;
  isForeign: boolean;
}

/** Cuts bytes at tags and line ends; runs of plain parts become one. */
function partsOf(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = start;
    let high = 0;
    for (; end < bytes.length; end++) {
      const byte = bytes[end] ?? 0;
      if (byte >= 0x80) high++;
      else if (byte === 0x0a || byte === 0x3e || (byte === 0x3c && end > start)) break;
    }
    if (bytes[end] !== 0x3c) end = Math.min(end + 1, bytes.length);
    const isForeign = high > 0 && isForeignPart(bytes.subarray(start, end));
    const last = parts.at(-1);
    if (high === 0 && last?.high === 0) last.end = end;
    else parts.push({ start, end, high, isForeign });
    start = end;
  }
  return parts;
}

/** A part with more broken than whole characters of UTF-8; fewer are damage, not another encoding. */
function isForeignPart(part: Uint8Array): boolean {
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < part.length; at++) {
    const byte = part[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let tail = 1;
    while (tail < length && ((part[at + tail] ?? 0) & 0xc0) === 0x80) tail++;
    if (length > 0 && byte < 0xf5 && tail === length) {
      whole++;
      at += length - 1;
    } else broken++;
  }
  return broken > whole;
}

function foreignOf(bytes: Uint8Array, parts: readonly Part[], size: number): Uint8Array {
  const foreign = new Uint8Array(size);
  let length = 0;
  for (const { start, end, isForeign } of parts) {
    if (!isForeign) continue;
    const part = bytes.subarray(start, Math.min(end, start + size - length));
    foreign.set(part, length);
    length += part.length;
    if (length === size) break;
  }
  return foreign.subarray(0, length);
}
