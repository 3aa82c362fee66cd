/** Removes readers' comments. */

import { Hint } from "../../../page/hints.ts";
import type { PagePass } from "../blocks/block.ts";
import { removeClaimed } from "../claimed.ts";

/**
 * Removes comment threads from articles; on a forum the posts are the page, and stay.
 *
 * @example
 * in:  <p>The ferry sails again.</p><div id="comments"><p>First!</p></div>
 * out: <p>The ferry sails again.</p>
 */
export const removeComments: PagePass = {
  name: "remove-comments",
  run(document) {
    removeClaimed(document, { hint: Hint.comment, maxShare: 0.6, reason: "comment thread" });
  },
};
