/** Reading: from the bytes of a drop to a payload that a cleaner takes. */
import { maxPageBytes } from "../records/limits.ts";
import { decode } from "./charset.ts";
import type { Decoded, Payload, Reader, Source } from "./payload.ts";
import { readers as allReaders } from "./readers.ts";

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
  if (bytes.length > maxPageBytes) {
    const detail = `${bytes.length} bytes, at most ${maxPageBytes} are read`;
    return { kind: "rejected", reason: "too-large", detail };
  }
  const source = sourceOf(bytes, contentType);
  for (const reader of readers) {
    const payload = reader.read(source);
    if (payload) return payload;
  }
  return { kind: "rejected", reason: "unsupported", detail: "no reader takes these bytes" };
}

function sourceOf(bytes: Uint8Array, contentType: string | null): Source {
  let decoded: Decoded | null = null;
  return {
    bytes,
    contentType,
    decoded() {
      decoded ??= decode(bytes, contentType);
      return decoded;
    },
  };
}
