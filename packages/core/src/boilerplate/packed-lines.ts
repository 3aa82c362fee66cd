/** The lines of a sample as bytes: three for each hash, in ascending order. */
import { maxSampleLines } from "./story-sample.ts";

const bytesPerLine = 3;

export function packLines(lines: ReadonlySet<number>): Uint8Array {
  const sorted = Uint32Array.from(lines).sort();
  const bytes = new Uint8Array(sorted.length * bytesPerLine);
  for (const [at, hash] of sorted.entries()) {
    bytes.set([hash >>> 16, (hash >>> 8) & 0xff, hash & 0xff], at * bytesPerLine);
  }
  return bytes;
}

/** Reads packed lines; `null` for bytes that `packLines` cannot have written. */
export function unpackLines(bytes: Uint8Array): Set<number> | null {
  if (bytes.length % bytesPerLine !== 0) return null;
  if (bytes.length > maxSampleLines * bytesPerLine) return null;
  const lines = new Set<number>();
  for (let at = 0; at < bytes.length; at += bytesPerLine) {
    const [high = 0, middle = 0, low = 0] = bytes.subarray(at, at + bytesPerLine);
    lines.add((high << 16) | (middle << 8) | low);
  }
  return lines;
}
