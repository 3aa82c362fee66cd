/** Lifts the scores of lines that belong to kept text, whatever their classes say. */
import { Hint } from "../../page/hints.ts";
import { type Block, linkDensity, type PageDocument, type PageElement } from "./blocks/block.ts";

/** Score from which a subhead or a short question between two kept paragraphs is theirs. */
const minBetween = 0.25;
/** Words of a subhead, a question or the source of a quotation at most. */
const maxWords = 16;
/** Words of a paragraph that speaks for itself, and the score from which it may. */
const minParagraphWords = 20;
const minParagraph = 0.25;
/** Paragraphs of a row that is told by its length, and the share of them that is kept without it. */
const minRow = 12;
const minKept = 0.75;
const noteName = /foot-?notes?|end-?notes?|fussnoten?|anmerkungen|notes-list|references/i;
const noteId = /^(?:fn|footnote|endnote|note|anm|fussnote)[\w:.-]{0,20}\d/i;

/** Gives lines that go with kept ones the score that keeps them. */
export function liftScores(document: PageDocument, scores: Float32Array, threshold: number): void {
  const { lines } = document;
  const isKept = (at: number) => (scores[at] ?? 0) >= threshold;
  lines.forEach((block, at) => {
    if (isKept(at)) return;
    if (isBetween(block, lines[at - 1], lines[at + 1], isKept(at - 1) && isKept(at + 1))) {
      if ((scores[at] as number) >= minBetween) scores[at] = threshold;
    } else if (isSourceOf(block, lines[at - 1]) && isKept(at - 1)) scores[at] = threshold;
  });
  liftParagraphs(lines, scores, threshold);
  liftNotes(lines, scores, threshold);
}

/**
 * Long paragraphs without links or claims, side by side with others: where three of four are kept,
 * all are. A long row of paragraphs that read alike makes the scorer doubt some of them.
 */
function liftParagraphs(lines: readonly Block[], scores: Float32Array, threshold: number): void {
  const rows = new Map<PageElement, number[]>();
  lines.forEach((block, at) => {
    const { parent, tag } = block.element;
    if (parent === null || tag !== "p" || block.words < minParagraphWords) return;
    if (block.linkWords > 0 || block.hints !== parent.hints) return;
    const row = rows.get(parent) ?? [];
    row.push(at);
    rows.set(parent, row);
  });
  for (const row of rows.values()) {
    const kept = row.filter((at) => (scores[at] as number) >= threshold);
    if (row.length < minRow || kept.length < minKept * row.length) continue;
    for (const at of row) {
      if ((scores[at] as number) >= minParagraph)
        scores[at] = Math.max(scores[at] as number, threshold);
    }
  }
}

/** A subhead in a box that is called a header, or a question of an interview. */
function isBetween(
  block: Block,
  above: Block | undefined,
  below: Block | undefined,
  areKept: boolean,
): boolean {
  if (!areKept || above === undefined || below === undefined) return false;
  if (block.words > maxWords || block.linkWords > 0) return false;
  if ((block.hints & ~(above.hints | below.hints) & ~(Hint.header | Hint.lead)) !== 0) return false;
  const isSubhead = block.headingLevel >= 2 && (block.hints & Hint.header) !== 0;
  const isQuestion = /[?？؟;]$/u.test(block.source) && block.source.length < 120;
  return (isSubhead || isQuestion) && below.headingLevel === 0 && below.words > 0;
}

/** Who said it: the footer of a quotation, or its cite. */
function isSourceOf(block: Block, above: Block | undefined): boolean {
  if (above === undefined || block.words > maxWords || block.linkWords > 0) return false;
  const quote = quoteOf(block.element);
  return quote !== null && quote === quoteOf(above.element);
}

function quoteOf(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent)
    if (at.tag === "blockquote") return at;
  return null;
}

/** Notes are one text: where one is kept, all of its list are. */
function liftNotes(lines: readonly Block[], scores: Float32Array, threshold: number): void {
  const lists = new Map<PageElement, number[]>();
  lines.forEach((block, at) => {
    const list = notesOf(block);
    if (list === null) return;
    const places = lists.get(list) ?? [];
    places.push(at);
    lists.set(list, places);
  });
  for (const places of lists.values()) {
    if (!places.some((at) => (scores[at] as number) >= threshold)) continue;
    for (const at of places) scores[at] = Math.max(scores[at] as number, threshold);
  }
}

/** The list that a note stands in, `null` for what is no note. */
function notesOf(block: Block): PageElement | null {
  if (linkDensity(block) > 0.7) return null;
  for (let at: PageElement | null = block.element; at; at = at.parent) {
    if (at.tag !== "li" && at.tag !== "p" && at.tag !== "div") continue;
    const { id } = at.node.attribs;
    if (id !== undefined && noteId.test(id)) return at.parent;
    const outer = at.parent?.parent?.node.attribs.class ?? "";
    if (at.tag === "li") return noteName.test(outer) ? at.parent : null;
  }
  return null;
}
