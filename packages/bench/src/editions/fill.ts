/**
 * Fills an archive without its inbox, its queue and its search index, and without looking for texts that
 * are alike: a fraction of the work of dropping the pages, and to a build it is the same archive.
 */
import { createPipeline } from "@winnow/core/pipeline/extract";
import { type CapturePorts, ingestBytes } from "@winnow/core/pipeline/ingest";
import { sha256 } from "@winnow/core/records";
import { openStack } from "@winnow/local/stack";
import type { Page } from "./pages.ts";
import { serve } from "./serving.ts";

/** Captures in hand at once: enough for the engines, which another process serves. */
const lanes = 8;

/** An index that holds nothing: no text finds its like. */
const emptyIndex: CapturePorts["storyPorts"]["index"] = {
  probe: async () => new Map(),
  claim: async () => [],
  candidates: async () => [],
  textOf: async () => null,
};

export async function fillArchive(
  dataDir: string,
  count: number,
  pageOf: () => Page,
  onPage: () => void,
): Promise<void> {
  const engines = await serve(dataDir, "reader");
  const { services, stop } = await openStack({ dataDir, role: "reader", log: () => undefined });
  const ports: CapturePorts = {
    ...services,
    pipeline: createPipeline(),
    storyPorts: { ...services.storyPorts, index: emptyIndex },
    profiles: { learn: async () => false },
  };
  let left = count;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await ingestBytes(ports, ...dropOf(pageOf(), left));
      onPage();
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    await stop();
    await engines.stop();
  }
}

/** A page as it would have been dropped with its address. */
function dropOf({ url, bytes }: Page, n: number): [Parameters<typeof ingestBytes>[1], Uint8Array] {
  const key = `inbox/bench/filled-${n}.html`;
  const about = { key, collection: "bench", etag: sha256(bytes).slice(0, 32), url };
  const instants = { droppedAt: "2026-01-01T00:00:00.000Z", capturedAt: null };
  const rest = { contentType: "text/html", http: null, given: null, notes: [] };
  return [{ ...about, ...instants, ...rest, sizeBytes: bytes.length }, bytes];
}
