/** Removes forms and their labels. */
import type { PagePass } from "../block.ts";
import { removeClaimed } from "../claimed.ts";
import { Hint } from "../hints.ts";

/**
 * Removes what belongs to a form; old pages wrap all they have in one, which stays.
 *
 * @example
 * in:  <p>The ferry sails again.</p><form><label>Your name</label></form>
 * out: <p>The ferry sails again.</p>
 */
export const removeForms: PagePass = {
  name: "remove-forms",
  run(sheet) {
    removeClaimed(sheet, { hint: Hint.form, maxShare: 0.2, reason: "part of a form" });
  },
};
