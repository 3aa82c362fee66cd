/** A cleaner that is in doubt about a line. */
import { createPipeline, type Pipeline } from "@winnow/core/pipeline/extract";

/** Today's cleaner, in doubt about a line that it keeps. */
export function doubting(line: string): Pick<Pipeline, "extract"> {
  const today = createPipeline();
  return {
    extract(capture) {
      const extracted = today.extract(capture);
      if (extracted.kind === "rejected") return extracted;
      const { extraction } = extracted;
      const blocks = extraction.blocks.map((block) =>
        block.text === line ? { ...block, chance: 0.1 } : block,
      );
      return { ...extracted, extraction: { ...extraction, blocks } };
    },
  };
}
