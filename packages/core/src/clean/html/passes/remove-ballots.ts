/** Removes polls that stand in the text: a question, and answers that a reader may tick. */
import { type AnyNode, type Element, isTag } from "domhandler";
import type { Block, PageDocument, PageElement, PagePass } from "../blocks/block.ts";

/** Answers to tick, of which a ballot has so many; a form has one consent. */
const minChoices = 2;
/** A ballot is so small, and so small a part of the text: a quiz is the page itself. */
const maxWords = 120;
const maxShare = 0.35;
/** Elements around a line that are looked at, and nodes within one of them. */
const maxLevels = 6;
const maxNodes = 300;
/** Words of the question above the answers. */
const maxQuestionWords = 30;
const question = /[?？؟;]["'”’»」]?$/u;

/**
 * Removes polls with the question above them.
 *
 * @example
 * in:  <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p><h3>Should it sail on Sundays?</h3><form><label><input type="radio">Yes</label><label><input type="radio">Never</label></form>
 * out: <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p>
 */
export const removeBallots: PagePass = {
  name: "remove-ballots",
  run(document: PageDocument) {
    const words = document.kept().reduce((sum, block) => sum + block.words, 0);
    const seen = new Set<PageElement>();
    for (const block of document.lines) {
      // Answers that have gone already may have left their question behind.
      const ballot = ballotAround(block, seen);
      if (ballot === null) continue;
      const inside = document.beneath(ballot);
      const own = inside.reduce((sum, each) => sum + each.words, 0);
      if (own > maxWords || own > words * maxShare) continue;
      for (const each of inside) document.remove(each, "poll");
      const above = document.lines[ballot.start - 1];
      if (above !== undefined && isQuestion(above)) document.remove(above, "question of a poll");
    }
  },
};

function isQuestion({ source, words }: Block): boolean {
  return words <= maxQuestionWords && question.test(source.slice(-4));
}

/** The smallest element around a line that has answers to tick; each element is looked into once. */
function ballotAround({ element }: Block, seen: Set<PageElement>): PageElement | null {
  let at: PageElement | null = element;
  for (let level = 0; at !== null && level < maxLevels; level++, at = at.parent) {
    if (at.inputs < minChoices || seen.has(at)) continue;
    seen.add(at);
    if (hasChoices(at.node)) return at;
  }
  return null;
}

function hasChoices(root: Element): boolean {
  const stack: AnyNode[] = [...root.children];
  let choices = 0;
  for (let visited = 0; stack.length > 0 && visited < maxNodes; visited++) {
    const node = stack.pop();
    if (node === undefined || !isTag(node)) continue;
    if (node.name === "input" && node.attribs.type?.toLowerCase() === "radio") choices++;
    if (choices >= minChoices) return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}
