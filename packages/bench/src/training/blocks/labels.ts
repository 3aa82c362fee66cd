/** Labels: which blocks of a page its gold keeps. */
import type { PageDocument, PageElement } from "@winnow/core/clean/html/training";
import { alignWords } from "./align.ts";
import { type Row, wordsOf } from "./rows.ts";

/** Of each block: 1 kept, 0 not, 255 unknown. */
export function labelsOf(document: PageDocument, row: Row): Uint8Array {
  if (row.gold === null) return byPieces(document, row);
  const labels = byText(document, row.gold);
  return row.set === "news" ? withDisputes(labels, document, row) : labels;
}

/** Parts of an article that hand-written parsers of news leave out although people keep them. */
const disputedTags = new Set("li table blockquote h1 h2 h3 h4 h5 h6 pre".split(" "));

/**
 * What the gold of news does not hold is unknown, not refused, where it stands within the article as a
 * list, a table, a quotation or a heading; so are title and standfirst.
 */
function withDisputes(labels: Uint8Array, document: PageDocument, row: Row): Uint8Array {
  const first = labels.indexOf(1);
  const last = labels.lastIndexOf(1);
  const loose = row.disputed.map((text) => wordsOf(text).join(" ")).filter(Boolean);
  return labels.map((label, index) => {
    if (label !== 0) return label;
    const block = document.lines[index];
    if (block === undefined) return label;
    const isWithin = index > first && index < last && isDisputed(block.element);
    return isWithin || loose.includes(wordsOf(block.source).join(" ")) ? 255 : label;
  });
}

function isDisputed(element: PageElement): boolean {
  for (let at: PageElement | null = element, up = 0; at !== null && up < 4; at = at.parent, up++) {
    if (disputedTags.has(at.tag)) return true;
  }
  return false;
}

function byText(document: PageDocument, gold: string): Uint8Array {
  const starts: number[] = [0];
  const words: string[] = [];
  for (const { source } of document.lines) {
    for (const word of wordsOf(source)) words.push(word);
    starts.push(words.length);
  }
  const matched = alignWords(words, wordsOf(gold));
  return Uint8Array.from(document.lines, (_, index) => {
    const start = starts[index] as number;
    const end = starts[index + 1] as number;
    if (start === end) return 255;
    let sum = 0;
    for (let at = start; at < end; at++) sum += matched[at] as number;
    return sum * 2 >= end - start ? 1 : 0;
  });
}

/** Pieces speak for the blocks that hold them, and for no others. */
function byPieces(document: PageDocument, row: Row): Uint8Array {
  const fold = (text: string) => text.replace(/\s+/g, " ").trim();
  const wanted = row.with.map(fold).filter(Boolean);
  const unwanted = row.without.map(fold).filter(Boolean);
  return Uint8Array.from(document.lines, ({ source }) => {
    const isWanted = wanted.some((piece) => source.includes(piece));
    const isUnwanted = unwanted.some((piece) => source.includes(piece));
    return isWanted === isUnwanted ? 255 : isWanted ? 1 : 0;
  });
}
