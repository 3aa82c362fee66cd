/** Removes sidebars. */
import type { PagePass } from "../block.ts";
import { removeClaimed } from "../claimed.ts";
import { Hint } from "../hints.ts";

/**
 * Removes sidebars and widgets.
 *
 * @example
 * in:  <p>The ferry sails again.</p><aside>Weather: mild.</aside>
 * out: <p>The ferry sails again.</p>
 */
export const removeAsides: PagePass = {
  name: "remove-asides",
  run(sheet) {
    removeClaimed(sheet, { hint: Hint.aside, maxShare: 0.2, reason: "sidebar" });
  },
};
