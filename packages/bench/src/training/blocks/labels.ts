/** Labels: which blocks of a page its gold keeps. */
import type { PageDocument } from "@winnow/core/clean/html/training";
import { alignWords } from "./align.ts";
import { type Row, wordsOf } from "./rows.ts";

/** Of each block: 1 kept, 0 not, 255 unknown. */
export function labelsOf(document: PageDocument, row: Row): Uint8Array {
  return row.gold === null ? byPieces(document, row) : byText(document, row.gold);
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
