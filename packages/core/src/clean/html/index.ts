/** Cleaning pages: from a parsed page to the article in it. */

import type { Page } from "../../page/page.ts";
import { minArticleWords } from "../../records/limits.ts";
import type { Cleaned } from "../sheet.ts";
import type { Block, PagePass, PageSheet } from "./blocks/block.ts";
import { blocksOf } from "./blocks/walk.ts";
import { fallbackClarity, fallbackFactor, fallbackSheet, fallbackWords } from "./fallback.ts";
import model from "./model/blocks.json" with { type: "json" };
import { pagePasses } from "./passes.ts";
import { renderText } from "./render.ts";
import { Scorer } from "./scorer.ts";
import { judge } from "./verdict.ts";

/** The scorer with the committed model. */
export const defaultScorer = new Scorer(model);

const defaultPasses = pagePasses(defaultScorer);

/**
 * Finds the article of a page, and says why everything else is not part of it. Other passes are for
 * measuring what a model is worth on pages that it has not learned from.
 */
export function cleanPage(page: Page, passes: readonly PagePass[] = defaultPasses): Cleaned<Block> {
  const own = cleanSheet(blocksOf(page.document), passes);
  const ownWords = own.sheet.kept().reduce((sum, { words }) => sum + words, 0);
  const isPoor = own.sheet.words < fallbackWords || ownWords < minArticleWords;
  if (!isPoor && own.sheet.clarity >= fallbackClarity) return own;
  const other = fallbackSheet(page);
  const leastWords = isPoor ? Math.max(ownWords, minArticleWords) : ownWords * fallbackFactor;
  return other && other.words > leastWords ? cleanSheet(other, passes) : own;
}

function cleanSheet(
  sheet: PageSheet,
  passes: readonly PagePass[],
): Cleaned<Block> & { sheet: PageSheet } {
  sheet.run(passes);
  const kept = sheet.kept();
  const captions = sheet.lines.filter(({ role }) => role === "caption").map(({ text }) => text);
  return { sheet, text: renderText(kept), captions, verdict: judge(sheet, kept) };
}
