/** Passes that are for some pages alone. */

import { clear } from "../../models/expected-f1.ts";
import type { PageDocument, PagePass } from "./blocks/block.ts";
import { storyWords } from "./claimed.ts";

const isClear = (document: PageDocument) => document.clarity >= clear;

/** Runs a pass only where the choice of main content was clear: elsewhere its claims prove nothing. */
export function onClearPages(pass: PagePass): PagePass {
  return onPages(pass, isClear);
}

/** Runs a pass where the choice was clear, or the page calls itself an article, as no forum does. */
export function onArticlePages(pass: PagePass): PagePass {
  return onPages(pass, (document) => isClear(document) || document.declared.isArticle);
}

/** Share of the text in paragraphs, from which a page tells a story: shops and services do not. */
const minProseShare = 0.6;

/** Runs a pass where the page is an article and reads like one. */
export function onStories(pass: PagePass): PagePass {
  return onPages(pass, (document) => {
    if (!isClear(document) && !document.declared.isArticle) return false;
    const kept = document.kept();
    const words = kept.reduce((sum, block) => sum + block.words, 0);
    return storyWords(kept) >= words * minProseShare;
  });
}

function onPages(pass: PagePass, isMeant: (document: PageDocument) => boolean): PagePass {
  return {
    name: pass.name,
    run(document) {
      if (isMeant(document)) pass.run(document);
    },
  };
}
