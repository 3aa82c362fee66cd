/** Removes links to other stories. */
import type { PagePass } from "../block.ts";
import { removeClaimed } from "../claimed.ts";
import { Hint } from "../hints.ts";

/**
 * Removes related, recommended and most-read boxes.
 *
 * @example
 * in:  <p>The ferry sails again.</p><div class="related-posts">The bridge that was not</div>
 * out: <p>The ferry sails again.</p>
 */
export const removeRelated: PagePass = {
  name: "remove-related",
  run(sheet) {
    removeClaimed(sheet, { hint: Hint.related, maxShare: 0.2, reason: "related stories" });
  },
};
