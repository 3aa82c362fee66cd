/** Chooses the main content: blocks that score too low are removed. */

import { maximiseExpectedF1 } from "../../../models/expected-f1.ts";
import { Hint } from "../../../page/hints.ts";
import type { Block, PageDocument, PagePass } from "../blocks/block.ts";
import { linkDensity } from "../blocks/block.ts";
import { shareRows } from "../blocks/share-rows.ts";
import { liftScores } from "../lift-scores.ts";
import type { Scorer } from "../scorer.ts";

/**
 * Keeps the blocks that a learned scorer takes for main content. The reason of a removal gives the
 * score and what speaks against the block the most.
 *
 * @example
 * in:  <ul><li>Home</li><li>World</li></ul><div><p>A long sentence, and another.</p></div>
 * out: <div><p>A long sentence, and another.</p></div>
 */
export function chooseMainContent(scorer: Scorer): PagePass {
  return {
    name: "choose-main-content",
    run(document: PageDocument) {
      const scores = scorer.scores(document);
      shareRows(document, scores);
      const words = Float64Array.from(document.lines, (block) => block.words);
      const { threshold: exact, expected } = maximiseExpectedF1(scores, words);
      const threshold = Math.fround(exact); // as scores are kept: what is lifted to it is not below it
      document.clarity = expected;
      liftScores(document, scores, threshold);
      document.lines.forEach((block, index) => {
        const score = scores[index] as number;
        document.rate(block, score);
        if (score < threshold) document.remove(block, reasonOf(score, causeOf(block)));
      });
    },
  };
}

/** Reasons by cause and score in hundredths: a page has hundreds of removals and few reasons. */
const reasons = new Map<string, string[]>();

function reasonOf(score: number, cause: string): string {
  const step = Math.round(score * 100);
  let ofCause = reasons.get(cause);
  if (!ofCause) {
    ofCause = [];
    reasons.set(cause, ofCause);
  }
  let reason = ofCause[step];
  if (reason === undefined) {
    reason = `scored ${(step / 100).toFixed(2).replace(/^0/, "")}: ${cause}`;
    ofCause[step] = reason;
  }
  return reason;
}

/** What a reader would say of a block that claims to be something else; the first that holds. */
const causes: readonly [hints: number, cause: string][] = [
  [Hint.hidden, "hidden from readers"],
  [Hint.consent, "consent banner"],
  [Hint.comment, "comment thread"],
  [Hint.related, "related stories"],
  [Hint.promo, "promotion"],
  [Hint.share, "share bar"],
  [Hint.bio, "about the author"],
  [Hint.tags, "list of tags"],
  [Hint.nav, "navigation"],
  [Hint.footer, "page footer"],
  [Hint.form, "part of a form"],
  [Hint.aside, "sidebar"],
  [Hint.byline | Hint.date, "byline or date"],
  [Hint.header, "page header"],
];

const anyCause = causes.reduce((all, [hints]) => all | hints, 0);

function causeOf(block: Block): string {
  if ((block.hints & anyCause) !== 0) {
    for (const [hints, cause] of causes) if ((block.hints & hints) !== 0) return cause;
  }
  if (linkDensity(block) > 0.5) return "links beside the main content";
  return "outside the main content";
}
