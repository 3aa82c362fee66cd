/** Features of the page as a whole, the same on each of its rows. */

import { Hint } from "../../../page/hints.ts";
import type { Block, PageDocument } from "../blocks/block.ts";
import { columnCount, F } from "./feature-names.ts";
import type { Structure } from "./structure.ts";

const longWords = 30;

export function writePageFeatures(
  document: PageDocument,
  structure: Structure,
  values: Float32Array,
): void {
  const blocks = document.lines;
  const count = blocks.length;
  const words = Math.max(1, document.words);
  let linkWords = 0;
  let long = 0;
  let longest = 0;
  let comments = 0;
  let items = 0;
  let headings = 0;
  for (let i = 0; i < count; i++) {
    const block = blocks[i] as Block;
    linkWords += block.linkWords;
    if (block.words >= longWords) long++;
    if (block.words > longest) longest = block.words;
    if ((block.hints & Hint.comment) !== 0) comments += block.words;
    if ((block.hints & Hint.item) !== 0) items += block.words;
    if (block.headingLevel > 0) headings++;
  }
  const root = document.elements[0];
  let articles = 0;
  for (const element of document.elements) if (element.tag === "article") articles++;
  const path = pathOf(document.declared.address);
  const page = F.pageWords;
  values[page] = Math.log2(words);
  values[F.pageBlocks] = Math.log2(count);
  values[F.pageLinks] = linkWords / words;
  values[F.pageLong] = long / count;
  values[F.pageRun] = Math.log2(1 + structure.runSum);
  values[F.pageRunBlocks] = Math.log2(1 + structure.runEnd - structure.runStart);
  values[F.pageLongest] = Math.log2(1 + longest);
  values[F.pageTop] = Math.log2(1 + structure.topScore);
  values[F.pageTopShare] = structure.top ? structure.top.words / words : 0;
  values[F.pageImages] = (root?.images ?? 0) / count;
  values[F.pageInputs] = (root?.inputs ?? 0) / count;
  values[F.pageDashes] = path === "" ? -1 : Math.min(12, path.split("-").length - 1);
  values[F.pageComments] = comments / words;
  values[F.pageItems] = items / words;
  values[F.pageArticles] = Math.min(articles, 12);
  values[F.pageHeadings] = headings / count;
  for (let row = 1; row < count; row++) {
    values.copyWithin(row * columnCount + page, page, F.pageHeadings + 1);
  }
}

function pathOf(address: string): string {
  const host = address.slice(0, 400).indexOf("//");
  const start = host < 0 ? 0 : address.indexOf("/", host + 2);
  if (address === "" || start < 0) return "";
  return address.slice(start, 400).replace(/\/$/, "");
}
