/** The prose score: paragraphs vote for the elements around them, the nearest the most. */
import { type Block, linkDensity, type PageElement, type PageSheet } from "./block.ts";

const minLength = 25;
const maxDensity = 0.5;
/** The part of a vote that each ancestor gets, from the block's own element outwards. */
const shares = [1, 1, 0.5, 0.17, 0.11];

/** Finds the element that gathers the most votes, and what each element got; removed blocks do not vote. */
export function scoreElements(sheet: PageSheet): {
  top: PageElement | null;
  scores: Map<PageElement, number>;
} {
  const votes = new Map<PageElement, number>();
  for (const block of sheet.lines) {
    if (block.removal !== null || block.source.length < minLength) continue;
    if (linkDensity(block) >= maxDensity) continue;
    let element: PageElement | null = block.element;
    for (let level = 0; level < shares.length && element; level++) {
      votes.set(element, (votes.get(element) ?? 0) + voteOf(block) * (shares[level] ?? 0));
      element = element.parent;
    }
  }
  let top: PageElement | null = null;
  let best = 0;
  const scores = new Map<PageElement, number>();
  for (const [element, sum] of votes) {
    const score = sum * (1 - linkDensity(element));
    scores.set(element, score);
    if (score > best) {
      best = score;
      top = element;
    }
  }
  return { top, scores };
}

function voteOf(block: Block): number {
  return (1 + block.commas + Math.min(block.source.length / 100, 3)) * (1 - linkDensity(block));
}
