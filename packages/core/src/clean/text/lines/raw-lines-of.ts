/** From the text of a scrape to its lines: blank ones passed over, overlong ones split at sentences. */
import { maxLineLength, maxLines } from "../../../records/limits.ts";
import { foldSpace } from "../../../text/words.ts";
import type { RawLine } from "./raw-line.ts";

export interface RawLines {
  lines: RawLine[];
  /** The first line that was not read, where a scrape has too many; `null` where all were. */
  rest: Pick<RawLine, "at" | "text"> | null;
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;
/** Characters of an unread line that are shown. */
const maxRest = 200;

/** Reads the lines that hold anything, up to `maxLines` of them. */
export function rawLinesOf(text: string): RawLines {
  const lines: RawLine[] = [];
  let isSpaced = false;
  let start = 0;
  for (let at = 1; start <= text.length; at++) {
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(text);
    const raw = text.slice(start, end?.index ?? text.length);
    start = end ? lineEnd.lastIndex : text.length + 1;
    for (const found of splitLong(raw)) {
      const source = foldSpace(found);
      if (source !== "" && lines.length >= maxLines) {
        return { lines, rest: { at, text: source.slice(0, maxRest) } };
      }
      if (source !== "") lines.push({ at, text: source, width: found.trimEnd().length, isSpaced });
      isSpaced = source === "";
    }
  }
  return { lines, rest: null };
}

/** A line in pieces that rules can look at: cut behind a sentence, else behind a word, else anywhere. */
function splitLong(line: string): string[] {
  if (line.length <= maxLineLength) return [line];
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > maxLineLength) {
    const piece = line.slice(from, from + maxLineLength);
    const length = lastEnd(piece, sentenceEnd) || lastEnd(piece, wordEnd) || wholePairs(piece);
    pieces.push(piece.slice(0, length));
    from += length;
  }
  pieces.push(line.slice(from));
  return pieces;
}

/** Places within a line, which need to see what follows; how a line ends is told in `text/sentence-end.ts`. */
const sentenceEnd = /[.!?…։।؟۔][\u0022'’”»)\]]{0,2}\s|[。！？][」』”）]?/g;
const wordEnd = /\s/g;
/** Characters at the end of a piece among which a place to cut is looked for. */
const window = 4000;

/** Where the last match in the window ends; 0 if there is none. */
function lastEnd(piece: string, pattern: RegExp): number {
  const from = Math.max(0, piece.length - window);
  let end = 0;
  for (const match of piece.slice(from).matchAll(pattern)) {
    end = from + match.index + match[0].length;
  }
  return end;
}

/** The length of a piece without half a character at its end. */
function wholePairs(piece: string): number {
  const last = piece.charCodeAt(piece.length - 1);
  return last >= 0xd800 && last < 0xdc00 ? piece.length - 1 : piece.length;
}
