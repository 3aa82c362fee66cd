/** Bylines, dates and attributions that stand above or below the text. */
import { factOf } from "../line-facts.ts";
import { edgesOf, type ScrapePass } from "../lines/scrape.ts";

/**
 * Takes lines that carry metadata off the text, and marks them for the metadata rules. Inside the
 * article such lines stay: there "By Tuesday" opens a subhead.
 *
 * @example
 * in:  By Mara Quill October 05, 2020
 * out:
 */
export const markEdgeFacts: ScrapePass = {
  name: "mark-edge-facts",
  run(document) {
    for (const line of edgesOf(document)) {
      if (line.fact === "aside") document.remove(line, "beside the day in a line of facts");
      const fact = line.fact ?? factOf(line);
      if (fact === null || fact === "aside") continue;
      document.mark(line, fact);
      document.remove(line, `${fact} line at the edge`);
    }
  },
};
