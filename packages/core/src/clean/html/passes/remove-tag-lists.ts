/** Removes the lists of tags. */
import type { PagePass } from "../block.ts";
import { removeClaimed } from "../claimed.ts";
import { Hint } from "../hints.ts";

/**
 * Removes the keywords that a story is filed under.
 *
 * @example
 * in:  <p>The ferry sails again.</p><ul class="tag-list"><li>Ferries</li></ul>
 * out: <p>The ferry sails again.</p>
 */
export const removeTagLists: PagePass = {
  name: "remove-tag-lists",
  run(sheet) {
    removeClaimed(sheet, { hint: Hint.tags, maxShare: 0.2, reason: "list of tags" });
  },
};
