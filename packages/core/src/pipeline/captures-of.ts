/** The captures in a drop: a page is one; a container holds many. */
import { believedInstant, type Capture, type Drop } from "../records/capture.ts";

/** Yields a drop's captures one by one, so that a container is never held whole. */
export async function* capturesOf(drop: Drop, bytes: Uint8Array): AsyncIterable<Capture> {
  const { url, contentType, http, given } = drop;
  const capturedAt = believedInstant(drop).at;
  yield { bytes, url, capturedAt, contentType, place: null, http, given };
}
