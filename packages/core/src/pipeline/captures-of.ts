/** The captures in a drop: a page is one; a container holds many. */
import type { Capture, Drop } from "../records/capture.ts";

/** When a drop's page was saved: as its dropper says, else when it was dropped. */
export function capturedAtOf(drop: Drop): string {
  return drop.capturedAt ?? drop.droppedAt;
}

/** Yields a drop's captures one by one, so that a container is never held whole. */
export async function* capturesOf(drop: Drop, bytes: Uint8Array): AsyncIterable<Capture> {
  const { url, contentType } = drop;
  const isDated = drop.capturedAt !== null;
  yield { bytes, url, capturedAt: capturedAtOf(drop), isDated, contentType };
}
