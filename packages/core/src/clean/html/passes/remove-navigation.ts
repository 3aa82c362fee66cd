/** Removes menus and the page's foot. */
import type { PagePass } from "../block.ts";
import { removeClaimed } from "../claimed.ts";
import { Hint } from "../hints.ts";

/**
 * Removes menus, breadcrumbs, pagers and footers.
 *
 * @example
 * in:  <nav>Home World Sport</nav><p>The ferry sails again.</p>
 * out: <p>The ferry sails again.</p>
 */
export const removeNavigation: PagePass = {
  name: "remove-navigation",
  run(sheet) {
    removeClaimed(sheet, {
      hint: Hint.nav | Hint.footer,
      maxShare: 0.2,
      reason: "navigation or page footer",
    });
  },
};
