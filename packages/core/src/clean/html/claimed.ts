/** How passes act on hints: a claim counts as long as it does not take too much of the page. */

import { Hint, hintsOfName } from "../../page/hints.ts";
import type { Block, PageDocument, PageElement } from "./blocks/block.ts";
import { isProse, isStory } from "./prose.ts";

export interface Claim {
  /** The hint, or several. */
  hint: number;
  /** Share of the page's prose above which the claim is not believed. */
  maxShare: number;
  reason: string;
}

/** Share of the page's prose above which claimants, taken together, are what the page is about. */
const maxTotalShare = 0.5;

/**
 * Removes the blocks of every element that makes the claim. Of nested elements the outermost
 * believable one decides, so a class on the page's root does not shield the real thing inside; and
 * where most of the page would go (the posts of a forum, the teasers of an index), nothing goes.
 */
export function removeClaimed(document: PageDocument, claim: Claim): void {
  const { elements, lines } = document;
  const pageProse = proseWords(lines);
  const taken = new Set<Block>();
  let done = 0; // blocks before this one have been decided by an outer element
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as PageElement;
    if ((element.ownHints & claim.hint) === 0 || element.start < done) continue;
    if (element.end === element.start || isNoBox(element, claim.hint)) continue;
    if (proseBeneath(element, lines) > claim.maxShare * pageProse) continue;
    takeBeneath(element, lines, taken);
    if (element.container === element) done = element.end;
  }
  if (taken.size === 0 || proseWords([...taken]) > maxTotalShare * pageProse) return;
  for (const block of taken) document.remove(block, claim.reason);
}

/** Words of an element in blocks that read like sentences; no list of them is made, as most hold too many. */
function proseBeneath(element: PageElement, lines: readonly Block[]): number {
  let words = 0;
  for (let n = element.start; n < element.end; n++) {
    const block = lines[n];
    if (block && isIn(block, element)) words += proseOf(block);
  }
  return words;
}

function takeBeneath(element: PageElement, lines: readonly Block[], taken: Set<Block>): void {
  for (let n = element.start; n < element.end; n++) {
    const block = lines[n];
    if (block && isIn(block, element)) taken.add(block);
  }
}

/** Inline elements share a block with what stands around them: they claim it only if it is all theirs. */
function isIn(block: Block, element: PageElement): boolean {
  return element.container === element || (element.ownHints & ~block.hints) === 0;
}

/** Words from which an id is the slug of a heading: `respond-to-review-comments` is about comments. */
const minSlugWords = 4;

/** Tells where a name claims nothing: in code, where colours have names, and in the slug of a section. */
function isNoBox({ hints, classes, id }: PageElement, hint: number): boolean {
  if ((hints & Hint.code) !== 0) return true;
  if (id === null || id.names.every((name) => name.split(/[-_]/).length < minSlugWords))
    return false;
  return !(classes?.names ?? []).some((name) => (hintsOfName(name) & hint) !== 0);
}

/** Words of the blocks that read like sentences and still stand. */
export function proseWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) words += proseOf(block);
  return words;
}

function proseOf(block: Block): number {
  return block.removal === null && isProse(block) ? block.words : 0;
}

/** Words of the blocks that tell a story and still stand. */
export function storyWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) if (block.removal === null && isStory(block)) words += block.words;
  return words;
}
