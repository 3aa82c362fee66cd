/** Removes boxes of the house that stand in the text: consent for embeds, memberships, polls, promotions. */
import { Hint } from "../../../page/hints.ts";
import { comparable } from "../../../text/words.ts";
import { keyOf, keyWordsOf } from "../../shape.ts";
import { PhraseSet } from "../../walls/phrase-set.ts";
import { saidByWalls } from "../../walls/wall-words.ts";
import {
  type Block,
  linkDensity,
  type PageDocument,
  type PageElement,
  type PagePass,
} from "../blocks/block.ts";
import boxes from "./boxes.json" with { type: "json" };

/** Words of a line above which it is running text that happens to use the words. */
const maxLineWords = 70;
/** Promotions are shorter, and what stands around them is more often the text. */
const maxPromotionWords = 35;
const minPromotionShare = 0.6;
/** A box is an element with so few words, and so small a part of the text. */
const maxBoxWords = 140;
const maxBoxShare = 0.35;
/** Blocks of a box, what has gone of it counted: more are not looked at once again for each line. */
const maxBoxBlocks = 60;
/** Share of a box's words that its own wording has to be. */
const minOwnShare = 0.25;

const said = new PhraseSet<string>(() =>
  Object.entries(boxes.says).flatMap(([family, languages]) =>
    Object.values(languages as Record<string, string[]>)
      .flat()
      .map((phrase) => [phrase, family] as const),
  ),
);
const house = "box of the house: ";
const promotion = "promotion";
/** Words of consent of which a banner has several, whatever it sells. */
const minConsentWords = 3;
const { consent } = boxes;
const us = new Set(consent.us);
const yes = new Set(boxes.yes.map(comparable));
/** Marks that a template left unfilled. */
const unfilled = /\{[{|%][^{}\n]{1,80}[}|%]\}|<%[^<>\n]{1,80}%>|\$\{[\w.]{1,60}\}/;
/** Blocks with such marks that one box has. */
const maxMarked = 4;
const quotes = /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|"[^"]{1,300}"|「[^「」]{1,300}」/g;

/**
 * Removes lines that a house writes around its stories, with the box that they stand in.
 *
 * @example
 * in:  <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p><div><p>This content is hosted by Vidotube.</p><button>Show</button></div>
 * out: <p>The ferry sails again after eleven months, said the captain on Monday, with forty passengers on board, a band on the quay and a mayor who kept his speech as short as the weather asked for.</p>
 */
export const removeBoxes: PagePass = {
  name: "remove-boxes",
  run(document: PageDocument) {
    const kept = document.kept();
    const words = kept.reduce((sum, block) => sum + block.words, 0);
    const marked = kept.filter(({ source }) => unfilled.test(source)).length;
    // Manuals of templates show such marks, and code.
    const isManual = marked > maxMarked || kept.some(({ hints }) => (hints & Hint.code) !== 0);
    const home = homeOf(kept);
    kept.forEach((block, at) => {
      const reason = reasonOf(block, kept, at, isManual);
      if (reason === null) return;
      // A report on channels and subscribers uses the words as well.
      if (reasonsOfPeople.has(reason) && isRunning(block, home)) return;
      const least = reason === house + promotion ? minPromotionShare : minOwnShare;
      for (const other of boxOf(document, block, words, least)) document.remove(other, reason);
    });
  },
};

/** Words above which a paragraph between those of the text, and without a link, is one of them. */
const maxPlainWords = 15;
const reasonsOfPeople: ReadonlySet<string> = new Set([house + promotion, `${house}membership`]);

/** A report tells; an appeal asks its reader or calls out. What somebody is quoted with counts for neither. */
const appeal = /[!?¡¿！？؟]/u;

function isRunning(block: Block, home: PageElement | null): boolean {
  return (
    block.words > maxPlainWords &&
    block.linkWords === 0 &&
    block.element.parent === home &&
    !appeal.test(block.source.replace(quotes, " "))
  );
}

/** The element in which most of the text stands. */
function homeOf(kept: readonly Block[]): PageElement | null {
  const words = new Map<PageElement | null, number>();
  for (const { element, words: own } of kept)
    words.set(element.parent, (words.get(element.parent) ?? 0) + own);
  const [most] = [...words].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

function reasonOf(
  block: Block,
  kept: readonly Block[],
  at: number,
  isManual: boolean,
): string | null {
  if (block.words > maxLineWords || (block.hints & (Hint.code | Hint.quote)) !== 0) return null;
  if (!isManual && unfilled.test(block.source)) return "marks of a template";
  const words = keyWordsOf(block.source.replace(quotes, " "));
  const key = words.join(" ");
  if (isConsent(key, words)) return "consent banner";
  const [family] = said.of(key, words);
  const isLong = family === promotion && block.words > maxPromotionWords;
  if (family !== undefined && !isLong) return `${house}${family}`;
  return isPoll(block, kept[at + 1], kept[at + 2]) ? "poll" : null;
}

/** A banner speaks of cookies, partners and data, and to the reader; a report on cookies speaks of others. */
function isConsent(key: string, words: readonly string[]): boolean {
  return (
    words.some((word) => us.has(word)) &&
    saidByWalls.of(key, words).has("consent") &&
    consent.words.filter((word) => key.includes(word)).length >= minConsentWords
  );
}

/** A heading that asks, and answers below of which one is yes, no or "I do not know". */
function isPoll(question: Block, ...answers: (Block | undefined)[]): boolean {
  if (!/[?？؟]$/u.test(question.source) || (question.hints & Hint.item) !== 0) return false;
  return answers.every(
    (answer) =>
      answer !== undefined &&
      (answer.hints & Hint.item) !== 0 &&
      answer.words <= 14 &&
      yes.has(comparable(answer.source.split(/[,.;、。，]/)[0] ?? "")),
  );
}

/** The blocks of the box that a line stands in; the line alone where it stands in the text. */
function boxOf(
  document: PageDocument,
  block: Block,
  allWords: number,
  minOwn: number,
): readonly Block[] {
  let best: readonly Block[] = [block];
  for (let at = block.element.parent; at; at = at.parent) {
    if (at.end - at.start > maxBoxBlocks) break;
    const inside = keptIn(document, at);
    const words = inside.reduce((sum, { words }) => sum + words, 0);
    if (words > maxBoxWords || words > allWords * maxBoxShare) break;
    if (at.tag === "article" || at.tag === "main" || at.tag === "body") break;
    const own = inside.filter((other) => other === block || isOfBox(other));
    const ownWords = own.reduce((sum, { words }) => sum + words, 0);
    if (ownWords < words * minOwn) break;
    best = inside;
  }
  return best;
}

function keptIn(document: PageDocument, element: PageElement): Block[] {
  return document.beneath(element).filter(({ removal }) => removal === null);
}

function isOfBox(block: Block): boolean {
  return (
    block.headingLevel > 0 ||
    linkDensity(block) > 0.8 ||
    (block.hints & Hint.item) !== 0 ||
    unfilled.test(block.source) ||
    said.of(keyOf(block.source)).size > 0
  );
}
