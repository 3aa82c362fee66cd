/** Removes boxes about the author. */

import { Hint } from "../../../page/hints.ts";
import type { PagePass } from "../blocks/block.ts";
import { removeClaimed } from "../claimed.ts";

/**
 * Removes the box in which the author is introduced.
 *
 * @example
 * in:  <p>The ferry sails again.</p><div class="author-bio"><p>Ana Vell writes about boats.</p></div>
 * out: <p>The ferry sails again.</p>
 */
export const removeAuthorBios: PagePass = {
  name: "remove-author-bios",
  run(document) {
    removeClaimed(document, { hint: Hint.bio, maxShare: 0.15, reason: "about the author" });
  },
};
