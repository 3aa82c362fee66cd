/** The passes over a text scrape, in order. */

import type { ScrapePass } from "./lines/scrape.ts";
import { chooseLines } from "./passes/choose-lines.ts";
import { markBlocks } from "./passes/mark-blocks.ts";
import { markEdgeFacts } from "./passes/mark-edge-facts.ts";
import { markTitle } from "./passes/mark-title.ts";
import { removeAfterSections } from "./passes/remove-after-sections.ts";
import { removeFiller } from "./passes/remove-filler.ts";
import { removeMarkupCopies } from "./passes/remove-markup-copies.ts";
import { removePhrases } from "./passes/remove-phrases.ts";
import { removePictureFiles } from "./passes/remove-picture-files.ts";
import { removeRepeats } from "./passes/remove-repeats.ts";
import { takeCaptions } from "./passes/take-captions.ts";
import { trimEdges } from "./passes/trim-edges.ts";
import { ungluePublisher } from "./passes/unglue-publisher.ts";
import type { LineScorer } from "./scorer/line-scorer.ts";

/** The passes, given the models that judge lines. They judge a line as it was found, before any pass. */
export function scrapePasses(scorer: LineScorer): readonly ScrapePass[] {
  return [
    ungluePublisher, // first: it changes the line that the others compare
    removePhrases(scorer), // before the choice: that a line asks for an address says more than its score
    removePictureFiles,
    removeFiller,
    markEdgeFacts, // before the edges go, so that a byline is marked as one and not only removed
    chooseLines(scorer),
    removeAfterSections(scorer),
    removeMarkupCopies, // after the choice: what is said again has to stay
    markTitle(scorer), // needs the choice, to know what stands above the text and what its words are
    takeCaptions,
    removeRepeats(scorer), // after the title: its copies are no captions
    trimEdges(scorer), // after the title, which is no label
    markBlocks,
  ];
}
