/** Passes that are for some pages alone. */

import { clear } from "../../models/expected-f1.ts";
import type { PagePass, PageSheet } from "./blocks/block.ts";

const isClear = (sheet: PageSheet) => sheet.clarity >= clear;

/** Runs a pass only where the choice of main content was clear: elsewhere its claims prove nothing. */
export function onClearPages(pass: PagePass): PagePass {
  return onPages(pass, isClear);
}

/** Runs a pass where the choice was clear, or the page calls itself an article, as no forum does. */
export function onArticlePages(pass: PagePass): PagePass {
  return onPages(pass, (sheet) => isClear(sheet) || sheet.declared.isArticle);
}

function onPages(pass: PagePass, isMeant: (sheet: PageSheet) => boolean): PagePass {
  return {
    name: pass.name,
    run(sheet) {
      if (isMeant(sheet)) pass.run(sheet);
    },
  };
}
