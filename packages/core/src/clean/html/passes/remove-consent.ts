/** Removes cookie banners. */
import type { PagePass } from "../block.ts";
import { removeClaimed } from "../claimed.ts";
import { Hint } from "../hints.ts";

/**
 * Removes the banner that asks for consent; a page that is nothing else gets its verdict later.
 *
 * @example
 * in:  <p>The ferry sails again.</p><div class="cookie-banner">We use cookies.</div>
 * out: <p>The ferry sails again.</p>
 */
export const removeConsent: PagePass = {
  name: "remove-consent",
  run(sheet) {
    removeClaimed(sheet, { hint: Hint.consent, maxShare: 0.3, reason: "consent banner" });
  },
};
