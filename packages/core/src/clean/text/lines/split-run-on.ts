/**
 * Scrapes that stand in one line: menu, headline, text and share words one behind the other, with blanks
 * between them or with nothing at all ("HomeNewsFerry sails againBy Mara Quill7 March 2024The ferry …").
 * They are taken apart where one of them ends for certain; what the parts are the passes say.
 */
import type { RawLine } from "./raw-line.ts";
import { splitGlued } from "./split-glued.ts";
import { splitHead, splitTail } from "./split-spaced.ts";

/** Pieces of a page, above which it is no text that somebody glued. */
const maxPieces = 2000;
/** Share of a page's characters that its one line has. */
const minShare = 0.8;
/** Sentences below which a line is a paragraph like others. */
const minSentences = 3;
/** Within a line, where a dot may belong to an initial; how a line ends is told in `text/sentence-end.ts`. */
const sentenceEnds = /[\p{L}\p{M}]{2}[.!?…։۔।]["'’”»)\]]{0,2}(?=[\s\p{Lu}\p{Lo}"“«„])|[。！？]/gu;

/** Takes apart the line that holds nearly all of a page; other pages come back as they are. */
export function splitRunOn(lines: readonly RawLine[]): readonly RawLine[] {
  const total = lengthOf(lines);
  const longest = lines.reduce((one, two) => (two.text.length > one.text.length ? two : one), none);
  // An overlong line has come in pieces by now.
  const long = lines.filter(({ at }) => at === longest.at);
  const sentences = longest.text.match(sentenceEnds)?.length ?? 0;
  if (lengthOf(long) < total * minShare || sentences < minSentences) return lines;
  const split = lines.flatMap((line) => {
    if (line.at !== longest.at) return [line];
    const isFirst = line === long[0];
    const isLast = line === long.at(-1);
    const blocks = splitGlued(line.text, { isFirst, isLast }) ?? [line.text];
    const headed = isFirst ? [...splitHead(blocks[0] ?? ""), ...blocks.slice(1)] : blocks;
    const tailed = isLast ? [...headed.slice(0, -1), ...splitTail(headed.at(-1) ?? "")] : headed;
    return tailed.map((text, at) => ({ ...line, text, isSpaced: at === 0 && line.isSpaced }));
  });
  return split.length > maxPieces ? lines : split;
}

const none: RawLine = { at: 0, text: "", width: 0, isSpaced: false };

function lengthOf(lines: readonly RawLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
