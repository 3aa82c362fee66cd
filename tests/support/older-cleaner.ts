/** A cleaner of before, and a page's lines that tell it from today's. */
import { defaultPasses } from "@winnow/core/clean/html";
import { createPipeline } from "@winnow/core/pipeline/extract";

/** Today's cleaner without the pass that takes what a template left. */
export const older = createPipeline({
  passes: { pages: defaultPasses().filter(({ name }) => name !== "remove-filler") },
  release: "7-older000",
});

/** What a template left. */
export const filler = "<p>Lorem ipsum 1</p><p>Lorem ipsum dolor sit amet.</p>";
