/** Reading that is done once a page: for tests that file the same pages in many orders. */
import { createPipeline, type Extracted, type Pipeline } from "@winnow/core/pipeline/extract";
import { sha256 } from "@winnow/core/records";

/** Today's pipeline; a page that is met again is not read again. */
export function readOnce(): Pipeline {
  const today = createPipeline();
  const known = new Map<string, Extracted>();
  return {
    ...today,
    extract: (capture) => {
      const name = JSON.stringify([sha256(capture.bytes), { ...capture, bytes: null }]);
      const extracted = known.get(name) ?? today.extract(capture);
      known.set(name, extracted);
      return extracted;
    },
  };
}
