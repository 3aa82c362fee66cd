/** Cleaning pages: from a parsed page to the article in it. */
import { minArticleWords } from "../../limits.ts";
import type { Page } from "../../read/page.ts";
import type { Cleaned } from "../sheet.ts";
import type { Block, PageSheet } from "./block.ts";
import { blocksOf } from "./blocks.ts";
import { fallbackSheet, fallbackWords } from "./fallback.ts";
import { pagePasses } from "./passes.ts";
import { renderText } from "./render.ts";
import { judge } from "./verdict.ts";

/** Finds the article of a page, and says why everything else is not part of it. */
export function cleanPage(page: Page): Cleaned<Block> {
  const own = cleanSheet(blocksOf(page.document));
  const ownWords = own.sheet.kept().reduce((sum, { words }) => sum + words, 0);
  if (own.sheet.words >= fallbackWords && ownWords >= minArticleWords) return own;
  const other = fallbackSheet(page);
  return other && other.words > Math.max(ownWords, minArticleWords) ? cleanSheet(other) : own;
}

function cleanSheet(sheet: PageSheet): Cleaned<Block> & { sheet: PageSheet } {
  sheet.run(pagePasses);
  const kept = sheet.kept();
  const captions = sheet.lines.filter(({ role }) => role === "caption").map(({ text }) => text);
  return { sheet, text: renderText(kept), captions, verdict: judge(sheet, kept) };
}
