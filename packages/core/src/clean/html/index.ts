/** Cleaning pages: from a parsed page to the article in it. */

import type { Page } from "../../page/page.ts";
import { minArticleWords } from "../../records/limits.ts";
import type { Cleaned } from "../text-document.ts";
import type { Block, PageDocument, PagePass } from "./blocks/block.ts";
import { blocksOf } from "./blocks/walk.ts";
import { fallbackClarity, fallbackDocument, fallbackFactor, fallbackWords } from "./fallback.ts";
import model from "./model/blocks.json" with { type: "json" };
import { pagePasses } from "./passes.ts";
import { renderText } from "./render.ts";
import { Scorer } from "./scorer.ts";
import { verdictOf } from "./verdict.ts";

/** The scorer of blocks with the committed model, made on first use. */
export function defaultScorer(): Scorer {
  scorer ??= new Scorer(model);
  return scorer;
}

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
  const own = cleanDocument(blocksOf(page.root), passes);
  const ownWords = own.document.kept().reduce((sum, { words }) => sum + words, 0);
  const isPoor = own.document.words < fallbackWords || ownWords < minArticleWords;
  if (!isPoor && own.document.clarity >= fallbackClarity) return own;
  const other = fallbackDocument(page);
  const leastWords = isPoor ? Math.max(ownWords, minArticleWords) : ownWords * fallbackFactor;
  return other && other.words > leastWords ? cleanDocument(other, passes) : own;
}

function cleanDocument(
  document: PageDocument,
  passes: readonly PagePass[],
): Cleaned<Block> & { document: PageDocument } {
  document.run(passes);
  const kept = document.kept();
  const captions = document.lines.filter(({ role }) => role === "caption").map(({ text }) => text);
  return { document, text: renderText(kept), captions, verdict: verdictOf(document, kept) };
}
