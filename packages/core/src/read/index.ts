/** Reading: from the bytes of a drop to a payload that a cleaner takes. */
import { maxDropBytes, maxPageBytes } from "../records/limits.ts";
import { decode } from "./charset/decode.ts";
import { decodeWide, wideEncodingOf } from "./charset/wide.ts";
import type { Decoded, Payload, Reader, Source } from "./payload.ts";
import { readers as allReaders } from "./readers.ts";
import { withoutDataUris } from "./saved/data-uris.ts";

export type { Payload, Reader } from "./payload.ts";

/**
 * Says what bytes are, by looking at them: the name of a file and the type that a server declared
 * are often wrong. `contentType` is asked for its charset alone, and after the bytes.
 */
export function readPayload(
  bytes: Uint8Array,
  contentType: string | null,
  readers: readonly Reader[] = allReaders,
): Payload {
  if (bytes.length > maxDropBytes) {
    return tooLarge(`${bytes.length} bytes, at most ${maxDropBytes} are read`);
  }
  const source = sourceOf(bytes, contentType);
  if (source.bytes.length > maxPageBytes) {
    const embedded = bytes.length - source.bytes.length;
    const without = embedded > 0 ? ` without the ${embedded} of its embedded files` : "";
    return tooLarge(`${source.bytes.length} bytes${without}, at most ${maxPageBytes} are read`);
  }
  for (const reader of readers) {
    const payload = reader.read(source);
    if (payload) return payload;
  }
  return { kind: "rejected", reason: "unsupported", detail: "no reader takes these bytes" };
}

/** Bytes in UTF-16 and UTF-32 become UTF-8 first, so that every mark is looked for in one form. */
function sourceOf(bytes: Uint8Array, contentType: string | null): Source {
  const wide = wideEncodingOf(bytes);
  const narrow = wide ? new TextEncoder().encode(decodeWide(bytes, wide)) : bytes;
  // A view on the same bytes in which marks are found many times as fast.
  const page = withoutDataUris(Buffer.from(narrow.buffer, narrow.byteOffset, narrow.byteLength));
  let decoded: Decoded | null = null;
  return {
    bytes: page,
    contentType,
    decoded() {
      decoded ??= wide
        ? { text: new TextDecoder().decode(page), encoding: wide }
        : decode(page, contentType);
      return decoded;
    },
  };
}

function tooLarge(detail: string): Payload {
  return { kind: "rejected", reason: "too-large", detail };
}
