/** The passes over a text scrape, in order. */

import type { ScrapePass } from "./lines/scrape.ts";
import { chooseLines } from "./passes/choose-lines.ts";
import { cutAfterSections } from "./passes/cut-after-sections.ts";
import { dropFiller } from "./passes/drop-filler.ts";
import { dropMarkupCopies } from "./passes/drop-markup-copies.ts";
import { dropPhrases } from "./passes/drop-phrases.ts";
import { dropPictureFiles } from "./passes/drop-picture-files.ts";
import { dropRepeats } from "./passes/drop-repeats.ts";
import { markBlocks } from "./passes/mark-blocks.ts";
import { markEdgeFacts } from "./passes/mark-edge-facts.ts";
import { markTitle } from "./passes/mark-title.ts";
import { takeCaptions } from "./passes/take-captions.ts";
import { trimEdges } from "./passes/trim-edges.ts";
import { ungluePublisher } from "./passes/unglue-publisher.ts";
import { defaultLineScorer } from "./scorer/default-line-scorer.ts";
import type { LineScorer } from "./scorer/line-scorer.ts";

/** The passes, given the models that judge lines. They judge a line as it was found, before any pass. */
export function passesWith({ scorer }: { scorer: LineScorer }): readonly ScrapePass[] {
  return [
    ungluePublisher, // first: it changes the line that the others compare
    dropPhrases(scorer), // before the choice: that a line asks for an address says more than its score
    dropPictureFiles,
    dropFiller,
    markEdgeFacts, // before the edges go, so that a byline is marked as one and not only removed
    chooseLines(scorer),
    cutAfterSections(scorer),
    dropMarkupCopies, // after the choice: what is said again has to stay
    markTitle(scorer), // needs the choice, to know what stands above the text and what its words are
    takeCaptions,
    dropRepeats(scorer), // after the title: its copies are no captions
    trimEdges(scorer), // after the title, which is no label
    markBlocks,
  ];
}

/** The passes with the committed models. */
export const scrapePasses: readonly ScrapePass[] = passesWith({ scorer: defaultLineScorer });
