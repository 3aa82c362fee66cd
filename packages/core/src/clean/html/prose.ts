/** Prose: blocks that read like sentences rather than like menus. */
import { type Block, linkDensity } from "./block.ts";

const minWords = 15;
const maxLinkDensity = 0.4;

/** Tells whether a block reads like a paragraph: long enough, and not mostly links. */
export function isProse(block: Block): boolean {
  return block.words >= minWords && linkDensity(block) < maxLinkDensity;
}

const sentenceEnd = /[.!?…:;"”»«“’)\]。！？।։؟]\W{0,3}$/u;

/** Tells whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-4));
}
