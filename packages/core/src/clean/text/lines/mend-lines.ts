/** Sentences that a scraper broke at every link and emphasis, made whole again. */

import { maxLineLength } from "../../../records/limits.ts";
import { endsSentence } from "../../../text/sentence-end.ts";
import { joinWhere, type RawLine } from "./raw-line.ts";

/** A line that opens so can only go on with the one above: a comma, a stop or a bracket that closes. */
const opensAsRest = /^[,.;:!?)\]”’](?:\s|$)/u;
const opensSmall = /^\p{Ll}/u;
/** From so many such lines on the page is taken for broken. */
const minRests = 3;
const minRestShare = 0.005;
/** Words of the longest link or name that stands within a sentence. */
const maxIslandWords = 8;
/** Characters from which a line reads as a piece of a sentence, and not as a label. */
const minPiece = 25;
/** The same where a comma or a stop below the next line says that it goes on. */
const minOpening = 10;

/** Joins what belongs to one sentence; a page that was not broken comes back as it is. */
export function mendLines(lines: readonly RawLine[]): readonly RawLine[] {
  const rests = lines.filter(({ text }) => opensAsRest.test(text)).length;
  if (rests < Math.max(minRests, lines.length * minRestShare)) return lines;
  const isRest = (line: RawLine, at: number, length: number) => goesOn(lines, line, at, length);
  return joinWhere(lines, isRest, maxLineLength);
}

/** `length` is that of the sentence so far. */
function goesOn(lines: readonly RawLine[], line: RawLine, at: number, length: number): boolean {
  const above = lines[at - 1];
  if (above === undefined || line.isSpaced) return false;
  if (opensAsRest.test(line.text)) return true;
  if (endsSentence(above.text)) return false;
  if (opensSmall.test(line.text)) {
    const isPiece = Math.max(above.text.length, line.text.length) >= minPiece;
    return isPiece || opensAsRest.test(above.text);
  }
  // A link or a name within a sentence: what stands above is open, and what stands below goes on.
  const below = lines[at + 1];
  if (below === undefined || below.isSpaced) return false;
  const isIsland =
    line.text.split(" ", maxIslandWords + 1).length <= maxIslandWords && !endsSentence(line.text);
  if (!isIsland) return false;
  if (opensAsRest.test(below.text)) return length >= minOpening;
  return opensSmall.test(below.text) && length >= minPiece;
}
