/** The passes over a text scrape, in order. */
import { chooseBody } from "./passes/choose-body.ts";
import { cutAfterSections } from "./passes/cut-after-sections.ts";
import { dropPhrases } from "./passes/drop-phrases.ts";
import { dropPictureFiles } from "./passes/drop-picture-files.ts";
import { dropRepeats } from "./passes/drop-repeats.ts";
import { markBlocks } from "./passes/mark-blocks.ts";
import { markEdgeFacts } from "./passes/mark-edge-facts.ts";
import { markTitle } from "./passes/mark-title.ts";
import { takeCaptions } from "./passes/take-captions.ts";
import { trimEdges } from "./passes/trim-edges.ts";
import { ungluePublisher } from "./passes/unglue-publisher.ts";
import type { ScrapePass } from "./scrape.ts";

export const scrapePasses: readonly ScrapePass[] = [
  ungluePublisher, // first: it changes the line that the others compare
  dropPhrases, // tells later passes what kind of scrape this is, and where sections open
  dropPictureFiles,
  markEdgeFacts, // before the edges go, so that a byline is marked as one and not only removed
  chooseBody,
  cutAfterSections,
  markTitle, // needs the body, to know what stands above it and what its words are
  takeCaptions,
  dropRepeats, // after the title: its copies are no captions
  trimEdges,
  markBlocks,
];
