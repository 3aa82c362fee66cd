/** Takes captions and picture credits out of the text; they are kept apart. */

import { Hint } from "../../../page/hints.ts";
import type { PagePass } from "../blocks/block.ts";
import { removeClaimed } from "../claimed.ts";

/** Name of the pass: what it removed as a caption is what `captions` lists. */
const name = "take-captions";

/**
 * Marks captions and takes them out of the text.
 *
 * @example
 * in:  <p>The ferry sails again.</p><figure><img><figcaption>The quay.</figcaption></figure>
 * out: <p>The ferry sails again.</p>
 */
export const takeCaptions: PagePass = {
  name,
  run(document) {
    removeClaimed(document, { hint: Hint.caption, maxShare: 0.15, reason: "caption" });
    for (const block of document.lines) {
      if (block.removal?.pass === name) document.mark(block, "caption");
    }
  },
};
