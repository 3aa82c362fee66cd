/** The captures in a drop: a page is one; a container holds many. */

import { believedInstant } from "../records/believed-instant.ts";
import type { Capture, Drop } from "../records/capture.ts";
import { atOutlet } from "./at-outlet.ts";

/** Yields a drop's captures one by one, so that a container is never held whole. */
export async function* capturesOf(drop: Drop, bytes: Uint8Array): AsyncIterable<Capture> {
  const { url, contentType, http, given } = drop;
  const isDated = drop.capturedAt !== null;
  const said = atOutlet({ url, capturedAt: believedInstant(drop).at, isDated });
  yield { bytes, ...said, contentType, place: null, http, given };
}
