/** Words that were broken at the end of a line, made whole again. */

import { maxLineLength } from "../../../records/limits.ts";
import { endsClause } from "../../../text/sentence-end.ts";
import { isBrokenWord, joinHalves } from "./broken-word.ts";
import type { RawLine } from "./raw-line.ts";

/**
 * Joins lines that were broken within a word, and what goes on below them in small letters, where the
 * page as a whole was not wrapped.
 */
export function joinBrokenWords(lines: readonly RawLine[]): readonly RawLine[] {
  if (!lines.some(({ text }, at) => isBrokenWord(text, lines[at + 1]?.text ?? ""))) return lines;
  const joined: RawLine[] = [];
  let isOpen = false; // the paragraph has a broken word: what wrapped it wrapped the rest as well
  for (const line of lines) {
    const above = joined.at(-1);
    isOpen &&= !line.isSpaced;
    if (above && !line.isSpaced && above.text.length + line.text.length < maxLineLength) {
      const isWord = isBrokenWord(above.text, line.text);
      if (isWord || (isOpen && goesOn(above.text, line.text))) {
        const text = isWord ? joinHalves(above.text, line.text) : `${above.text} ${line.text}`;
        joined[joined.length - 1] = { ...above, text };
        isOpen = true;
        continue;
      }
    }
    isOpen = false;
    joined.push(line);
  }
  return joined;
}

function goesOn(above: string, below: string): boolean {
  return !endsClause(above) && /^[\p{Ll}\p{N}]/u.test(below);
}
