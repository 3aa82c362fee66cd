/** Removes what the publisher hides from readers. */
import type { PagePass } from "../block.ts";
import { removeClaimed } from "../claimed.ts";
import { Hint } from "../hints.ts";

/**
 * Removes hidden elements, unless they hold the story: some pages uncover it with a script.
 *
 * @example
 * in:  <p>The ferry sails again.</p><p hidden>Unseen.</p>
 * out: <p>The ferry sails again.</p>
 */
export const removeHidden: PagePass = {
  name: "remove-hidden",
  run(sheet) {
    removeClaimed(sheet, { hint: Hint.hidden, maxShare: 0.3, reason: "hidden from readers" });
  },
};
