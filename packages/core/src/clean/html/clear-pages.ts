/** Passes that are for some pages alone. */

import { clear } from "../../models/expected-f1.ts";
import type { PageDocument, PagePass } from "./blocks/block.ts";

const isClear = (document: PageDocument) => document.clarity >= clear;

/** Runs a pass only where the choice of main content was clear: elsewhere its claims prove nothing. */
export function onClearPages(pass: PagePass): PagePass {
  return onPages(pass, isClear);
}

/** Runs a pass where the choice was clear, or the page calls itself an article, as no forum does. */
export function onArticlePages(pass: PagePass): PagePass {
  return onPages(pass, (document) => isClear(document) || document.declared.isArticle);
}

function onPages(pass: PagePass, isMeant: (document: PageDocument) => boolean): PagePass {
  return {
    name: pass.name,
    run(document) {
      if (isMeant(document)) pass.run(document);
    },
  };
}
