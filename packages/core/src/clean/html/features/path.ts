/** Features of the elements around a block: their scores, how they branch off the text, their repeats. */
import type { Block, PageDocument, PageElement } from "../blocks/block.ts";
import { columnCount, F } from "./feature-names.ts";
import { repeatsOf } from "./repeats.ts";
import type { Structure } from "./structure.ts";

/** Levels above a block in which repeats are looked for. */
const repeatLevels = 6;

export function writePathFeatures(
  document: PageDocument,
  structure: Structure,
  values: Float32Array,
): void {
  const { scores, top } = structure;
  const topScore = structure.topScore || 1;
  const chain = new Uint8Array(document.elements.length);
  for (let element = top; element; element = element.parent) chain[element.index] = 1;
  const repeats = repeatsOf(document);
  // Blocks of one element share all of it.
  let last: PageElement | null = null;
  for (let i = 0; i < document.lines.length; i++) {
    const { element } = document.lines[i] as Block;
    const row = i * columnCount;
    if (element === last) {
      values.copyWithin(
        row + F.depth,
        row - columnCount + F.depth,
        row - columnCount + F.repeatWords + 1,
      );
      continue;
    }
    last = element;
    values[row + F.depth] = element.depth;
    let at: PageElement | null = element;
    for (let level = 0; level < 3 && at?.parent; level++) {
      at = at.parent;
      values[row + F.score1 + level] = (scores[at.index] as number) / topScore;
    }
    const grand = element.parent?.parent;
    if (grand) {
      values[row + F.grandWords] = Math.log2(1 + grand.words);
      values[row + F.grandLinks] = shareOf(grand.linkWords, grand.words);
    }
    let branch = element;
    at = element;
    while (at && chain[at.index] === 0) {
      branch = at;
      at = at.parent;
    }
    values[row + F.inTop] = at !== null && at === top ? 1 : 0;
    values[row + F.topLevels] = top && at ? top.depth - at.depth : -1;
    values[row + F.topDepth] = top ? element.depth - top.depth : 0;
    values[row + F.branchLinks] = shareOf(branch.linkWords, branch.words);
    values[row + F.branchWords] = Math.log2(1 + branch.words);
    values[row + F.branchProse] = shareOf(branch.proseWords, branch.words);
    values[row + F.branchBlocks] = Math.log2(1 + branch.end - branch.start);
    values[row + F.branchImages] = Math.log2(1 + branch.images);
    at = element;
    for (let level = 0; level < repeatLevels && at; level++) {
      const group = repeats.group[at.index] as number;
      if (group > 0) {
        const size = repeats.count[group] as number;
        const words = repeats.words[group] as number;
        values[row + F.repeats] = Math.log2(size);
        values[row + F.repeatWords] = Math.log2(1 + words / size);
        break;
      }
      at = at.parent;
    }
  }
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
