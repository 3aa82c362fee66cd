/** The cleaner, which is large: loaded by those who clean alone. */
import { createPipeline } from "@winnow/core/pipeline/extract";
import type { IngestPorts } from "@winnow/core/pipeline/ingest";

/** What may name another cleaner than today's. */
export type WithCleaner = Partial<Pick<IngestPorts, "pipeline">>;

const today = createPipeline();

/** The same ports with a cleaner: theirs, else today's. */
export function cleaning<Ports extends WithCleaner>(
  ports: Ports,
): Ports & Pick<IngestPorts, "pipeline"> {
  return { ...ports, pipeline: ports.pipeline ?? today };
}
