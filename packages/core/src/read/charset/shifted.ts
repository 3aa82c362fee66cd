/**
 * Encodings of seven bits that shift between ASCII and East Asian letters: ISO-2022-JP (RFC 1468),
 * ISO-2022-KR (RFC 1557) and HZ (RFC 1843). Their bytes are plain ASCII, so valid UTF-8 too.
 */
import type { Decoded } from "../payload.ts";

const sampleBytes = 65_536;
const esc = "\x1b";
const korean = `${esc}$)C`;
const japanese = [`${esc}$@`, `${esc}$B`];

/** The text of bytes that shift; `null` for bytes that do not. */
export function decodeShifted(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, sampleBytes);
  if (!holdsPair(sample, `${esc}$`) && !holdsPair(sample, "~{")) return null;
  const head = new TextDecoder("latin1").decode(sample);
  if (/[\x80-\xff]/.test(head)) return null;
  if (head.includes(korean)) {
    return { text: unshift(bytes, [0x0e], [0x0f], "euc-kr"), encoding: "iso-2022-kr" };
  }
  if (japanese.some((shift) => head.includes(shift))) {
    return { text: new TextDecoder("iso-2022-jp").decode(bytes), encoding: "iso-2022-jp" };
  }
  // A tilde and a brace are ASCII that people write; only pairs that close are shifts.
  if ((head.match(/~\{(?:[!-~]{2}){1,200}~\}/g)?.length ?? 0) < 2) return null;
  return { text: unshift(bytes, [0x7e, 0x7b], [0x7e, 0x7d], "gbk"), encoding: "hz-gb-2312" };
}

function holdsPair(bytes: Uint8Array, pair: string): boolean {
  const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] === second) return true;
  }
  return false;
}

/** Sets the eighth bit of what stands between the shifts, which gives the encoding of eight bits. */
function unshift(bytes: Uint8Array, out: number[], back: number[], encoding: string): string {
  const wide = new Uint8Array(bytes.length);
  let length = 0;
  let isShifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const mark = isShifted ? back : out;
    if (byte === mark[0] && (mark.length === 1 || bytes[at + 1] === mark[1])) {
      isShifted = !isShifted;
      at += mark.length - 1;
    } else if (byte === 0x0a) {
      isShifted = false; // a line always begins in ASCII
      wide[length++] = byte;
    } else wide[length++] = isShifted && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte;
  }
  const text = new TextDecoder(encoding).decode(wide.subarray(0, length));
  return text.replaceAll(korean, "");
}
