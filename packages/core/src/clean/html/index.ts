/** Cleaning pages: from a parsed page to the article in it. */

import type { Page } from "../../page/page.ts";
import { minArticleWords } from "../../records/limits.ts";
import { type Calibration, qualityOf } from "../quality.ts";
import type { Cleaned } from "../text-document.ts";
import { signsOf } from "../walls/page-signs.ts";
import type { Block, PageDocument, PagePass } from "./blocks/block.ts";
import { blocksOf } from "./blocks/walk.ts";
import { fallbackClarity, fallbackDocument, fallbackFactor, fallbackWords } from "./fallback.ts";
import model from "./model/blocks.json" with { type: "json" };
import { pagePasses } from "./passes.ts";
import { renderText } from "./render.ts";
import { Scorer } from "./scorer.ts";
import { type Around, verdictOf } from "./verdict.ts";

/** The scorer of blocks with the committed model, made on first use. */
export function defaultScorer(): Scorer {
  scorer ??= new Scorer(model);
  return scorer;
}

/** Words of a page above which it is no wall. */
const maxWallPageWords = 400;

/** What the model expects of a page, and what pages that it had not seen were worth: see its card. */
const calibration: Calibration = [
  [0.595, 0.619],
  [0.797, 0.764],
  [0.873, 0.856],
  [0.924, 0.924],
  [0.953, 0.947],
  [0.97, 0.963],
  [0.98, 0.983],
  [0.988, 0.985],
];

let scorer: Scorer | undefined;
let committed: readonly PagePass[] | undefined;

/** The passes with the committed model. */
export function defaultPasses(): readonly PagePass[] {
  committed ??= pagePasses(defaultScorer());
  return committed;
}

/**
 * Finds the article of a page, and says why everything else is not part of it. Other passes are for
 * measuring what a model is worth on pages that it has not learned from.
 */
export function cleanPage(
  page: Page,
  passes: readonly PagePass[] = defaultPasses(),
): Cleaned<Block> {
  const ownDocument = blocksOf(page.root);
  // Walls are short: the signs of longer pages are not asked for.
  const around: Around = {
    titles: ownDocument.declared.titles,
    signs: ownDocument.words < maxWallPageWords ? signsOf(page.root) : new Set(),
  };
  const own = cleanDocument(ownDocument, passes, around);
  const ownWords = own.document.kept().reduce((sum, { words }) => sum + words, 0);
  const isPoor = own.document.words < fallbackWords || ownWords < minArticleWords;
  if (!isPoor && own.document.clarity >= fallbackClarity) return own;
  const other = fallbackDocument(page, isPoor);
  if (other && own.verdict !== null && own.verdict.reason !== "wall") {
    // "You need to enable JavaScript": all that the page shows to those who run none.
    const shown = cleanDocument(other, passes, around);
    if (shown.verdict?.reason === "wall") return shown;
  }
  const leastWords = isPoor ? Math.max(ownWords, minArticleWords) : ownWords * fallbackFactor;
  return other && other.words > leastWords ? cleanDocument(other, passes, around) : own;
}

function cleanDocument(
  document: PageDocument,
  passes: readonly PagePass[],
  around: Around,
): Cleaned<Block> & { document: PageDocument } {
  document.run(passes);
  const kept = document.kept();
  const captions = document.lines.filter(({ role }) => role === "caption").map(({ text }) => text);
  return {
    document,
    text: renderText(kept),
    captions,
    quality: qualityOf(document.lines, ({ words }) => words, calibration),
    verdict: verdictOf(document, kept, around),
  };
}
