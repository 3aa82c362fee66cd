/** Paragraphs that were wrapped at a width, as mail and terminals have it, made whole again. */

import { maxLineLength } from "../../../records/limits.ts";
import { endsClause } from "../../../text/sentence-end.ts";
import { joinWhere, type RawLine } from "./raw-line.ts";

/** Widths at which programs wrap; beyond, lines are paragraphs. */
const minWidth = 40;
const maxWidth = 160;
/** Sentences that go on in the next line, of which a page needs so many to count as wrapped. */
const minBroken = 4;
/** Wrapped lines end so close to the width, all but a few. */
const maxSlack = 20;
const minCloseShare = 0.8;
/** Lines at the end of a sentence may be wider by so much than the widest that ends within one. */
const maxExcess = 12;
/** Share of lines that may be longer still: addresses and the like do not wrap. */
const maxLongerShare = 0.02;

const goesOn = /^[\p{Ll}\p{Lo}]/u;
const bullet = /^(?:[•‣◦▪●–—*+-]|\d{1,2}[.)])\s/u;

/** Joins the lines of wrapped paragraphs; a page that nothing wrapped comes back as it is. */
export function unwrapLines(lines: readonly RawLine[]): readonly RawLine[] {
  const width = widthOf(lines);
  if (width === null) return lines;
  const isWrapped = (line: RawLine, at: number) => {
    const above = lines[at - 1];
    if (above === undefined || line.isSpaced || bullet.test(line.text)) return false;
    const word = line.text.indexOf(" ");
    const needed = 1 + (word < 0 ? line.text.length : word);
    // Had the next word fitted, it would stand above.
    return above.width <= width + maxExcess && above.width + needed > width;
  };
  return joinWhere(lines, isWrapped, maxLineLength);
}

/** The width at which the page was wrapped; `null` if it was not. */
function widthOf(lines: readonly RawLine[]): number | null {
  const broken = lines
    .filter((line, at) => {
      const next = lines[at + 1];
      return next !== undefined && !next.isSpaced && isBroken(line, next);
    })
    .map((line) => line.width)
    .sort((one, two) => one - two);
  if (broken.length < minBroken) return null;
  // The widest of all but the odd one in a hundred.
  const width = broken[Math.ceil(broken.length * 0.99) - 1] as number;
  if (width < minWidth || width > maxWidth) return null;
  const close = broken.filter((length) => length > width - maxSlack).length;
  const longer = lines.filter((line) => line.width > width + maxExcess).length;
  const isWrapped =
    close >= broken.length * minCloseShare && longer <= lines.length * maxLongerShare;
  return isWrapped ? width : null;
}

function isBroken({ text }: RawLine, next: RawLine): boolean {
  return text.includes(" ") && !endsClause(text) && goesOn.test(next.text);
}
