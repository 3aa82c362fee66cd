/** Opens what was compressed for its way: one layer, as `Content-Encoding` names it or as it looks. */
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from "node:zlib";

export type Opened =
  | { kind: "plain"; bytes: Uint8Array; note: string | null }
  /** It would grow beyond the bound, as a bomb does. */
  | { kind: "too-large"; note: string };

type Open = (bytes: Uint8Array, maxOutputLength: number) => Uint8Array;

/** A file that was cut off on its way gives what it holds: as browsers show it. */
const gzip = { finishFlush: constants.Z_SYNC_FLUSH };

const codings: Readonly<Record<string, Open>> = {
  gzip: (bytes, maxOutputLength) => gunzipSync(bytes, { ...gzip, maxOutputLength }),
  br: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
  zstd: (bytes, maxOutputLength) => zstdDecompressSync(bytes, { maxOutputLength }),
  // "deflate" is zlib by the standard (RFC 9110, 8.4.1.2), and without its header from some servers.
  deflate: (bytes, maxOutputLength) =>
    ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
      ? inflateSync(bytes, { ...gzip, maxOutputLength })
      : inflateRawSync(bytes, { ...gzip, maxOutputLength }),
};
const aliases: Readonly<Record<string, string>> = { "x-gzip": "gzip", brotli: "br", zst: "zstd" };

/**
 * Opens one layer of compression. Bytes that are not what the header says come back as they are, with
 * a note; what is inside a layer and compressed again is left to the readers, who name it.
 */
export function openLayer(
  bytes: Uint8Array,
  contentEncoding: string | null,
  maxBytes: number,
): Opened {
  const named = codingsOf(contentEncoding);
  const seen = codingSeen(bytes);
  const coding = named.at(-1) ?? seen;
  if (coding === null || coding === undefined) return { kind: "plain", bytes, note: null };
  const open = codings[coding];
  if (open === undefined) {
    return { kind: "plain", bytes, note: `content encoding ${coding} passed over: not known` };
  }
  // Stores undo the encoding and keep the header: what looks like a page is one.
  if (coding !== seen && (seen !== null || looksPlain(bytes))) {
    return {
      kind: "plain",
      bytes,
      note: `content encoding ${coding} passed over: its bytes are not`,
    };
  }
  try {
    return { kind: "plain", bytes: open(bytes, maxBytes), note: `opened from ${coding}` };
  } catch (error) {
    if (isCode(error, "ERR_BUFFER_TOO_LARGE")) {
      return {
        kind: "too-large",
        note: `${bytes.length} bytes of ${coding} open to more than ${maxBytes}`,
      };
    }
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return { kind: "plain", bytes, note: `${coding} passed over: ${error.message}` };
  }
}

/** The codings of a header in their order; S3 writes `aws-chunked` beside them. */
function codingsOf(header: string | null): string[] {
  return (header ?? "")
    .toLowerCase()
    .split(",", 10)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity" && name !== "aws-chunked")
    .map((name) => aliases[name] ?? name);
}

function codingSeen(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  const isZstd = bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;
  return isZstd ? "zstd" : null;
}

/** Text has no control characters; compressed bytes have one in eight. */
function looksPlain(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 512);
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  return controls <= sample.length * 0.01;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
