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
  const pageProse = proseWords(document.kept());
  const taken = new Set<Block>();
  let done = 0; // blocks before this one have been decided by an outer element
  const { elements } = document;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as PageElement;
    if ((element.ownHints & claim.hint) === 0 || element.start < done) continue;
    if (element.end === element.start || isNoBox(element, claim.hint)) continue;
    const isOwn = element.container === element;
    const beneath = document.beneath(element);
    const blocks = isOwn ? beneath : beneath.filter((block) => isAllOf(block, element));
    if (proseWords(blocks) > claim.maxShare * pageProse) continue;
    for (const block of blocks) taken.add(block);
    if (isOwn) done = element.end;
  }
  if (proseWords([...taken]) > maxTotalShare * pageProse) return;
  for (const block of taken) document.remove(block, claim.reason);
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
  for (const block of blocks) if (block.removal === null && isProse(block)) words += block.words;
  return words;
}

/** Words of the blocks that tell a story and still stand. */
export function storyWords(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) if (block.removal === null && isStory(block)) words += block.words;
  return words;
}

/** Inline elements share a block with what stands around them: they claim it only if it is all theirs. */
function isAllOf(block: Block, element: PageElement): boolean {
  return (element.ownHints & ~block.hints) === 0;
}
