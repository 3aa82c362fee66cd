/** Filler that a template was left with. */
import { fillerOf } from "../../filler.ts";
import type { ScrapePass } from "../lines/scrape.ts";

/**
 * Removes lines of filler text, where several stand on the page.
 *
 * @example
 * in:  Lorem ipsum 1 / The council met on Monday. / Lorem ipsum dolor sit amet, consectetur adipiscing elit.
 * out: The council met on Monday.
 */
export const removeFiller: ScrapePass = {
  name: "remove-filler",
  run(document) {
    for (const line of fillerOf(document.lines)) document.remove(line, "filler text of a template");
  },
};
