/** Filler that a template was left with, in boxes that nobody sees. */
import { fillerOf } from "../../filler.ts";
import type { PagePass } from "../blocks/block.ts";

/**
 * Removes blocks of filler text, where several stand on the page.
 *
 * @example
 * in:  <p>The ferry sails again.</p><p>Lorem ipsum 1</p><p>Lorem ipsum dolor sit amet.</p>
 * out: <p>The ferry sails again.</p>
 */
export const removeFiller: PagePass = {
  name: "remove-filler",
  run(document) {
    for (const block of fillerOf(document.lines))
      document.remove(block, "filler text of a template");
  },
};
