/** Removes newsletter boxes, advertisements and share bars. */

import { Hint } from "../../../page/hints.ts";
import type { PagePass } from "../blocks/block.ts";
import { removeClaimed } from "../claimed.ts";

/**
 * Removes what asks the reader to subscribe, buy, follow or share.
 *
 * @example
 * in:  <p>The ferry sails again.</p><div class="newsletter-signup">Join the list!</div>
 * out: <p>The ferry sails again.</p>
 */
export const removePromos: PagePass = {
  name: "remove-promos",
  run(document) {
    removeClaimed(document, {
      hint: Hint.promo | Hint.share,
      maxShare: 0.2,
      reason: "promotion or share bar",
    });
  },
};
