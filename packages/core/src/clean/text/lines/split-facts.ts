/** Lines that give author, date and reading time side by side, taken apart at their bars. */
import { mayHoldDate, parseDate } from "../../../dates/index.ts";
import { countWords } from "../../../text/words.ts";
import { isMenuEntry } from "../../menu.ts";
import { openingOf } from "../../phrase-book.ts";
import { keyOf, shapeOf } from "../../shape.ts";
import type { RawLine } from "./raw-line.ts";

/** "Iven Castor | 7 March 2024 | 5 min read". */
const bars = /\s?[|｜•·●▪]\s?/u;
const maxParts = 6;
const maxLength = 200;
/** Words of a part that is a date, a name, a place: above, the line is a sentence. */
const maxPartWords = 7;
/** Words that may stand in a part beside its date: a weekday, a label, a zone. */
const maxWordsBesideDate = 4;

/** A page whose head has more such lines is a table or a list. */
const maxLines = 2;
/** Lines above which a page without prose has no head. */
const maxHeadLines = 200;

/** Takes such lines above the first prose apart, so that each fact is read for itself. */
export function splitFacts(lines: readonly RawLine[]): readonly RawLine[] {
  const found = new Map<RawLine, string[]>();
  for (const line of lines.slice(0, maxHeadLines)) {
    const parts = partsOf(line.text);
    if (parts !== null) found.set(line, parts);
    else if (shapeOf(line.text).isProse) break;
  }
  if (found.size === 0 || found.size > maxLines) return lines;
  return lines.flatMap((line) => {
    const parts = found.get(line);
    if (parts === undefined) return [line];
    const day = parts.findIndex(isDate);
    return parts.map((text, at) => {
      const fact =
        at === day ? "date" : Math.abs(at - day) === 1 && isName(text) ? "byline" : "aside";
      return { ...line, text, fact, isSpaced: at === 0 && line.isSpaced } as const;
    });
  });
}

function partsOf(text: string): string[] | null {
  if (text.length > maxLength || !mayHoldDate(text)) return null;
  const parts = text.split(bars, maxParts + 1).map((part) => part.trim());
  const isRow = parts.length > 1 && parts.length <= maxParts;
  if (!isRow || parts.some((part) => part === "" || countWords(part) > maxPartWords)) return null;
  return parts.some(isDate) ? parts : null;
}

function isDate(part: string): boolean {
  const date = parseDate(part);
  return date !== null && countWords(part) - countWords(date.raw) <= maxWordsBesideDate;
}

const lowerParticle =
  /^(?:de|da|do|dos|di|du|des|van|von|der|den|la|le|el|al|bin|ben|y|e|i|and|und|et)$/;
const maxNameWords = 6;

/** Words that may be a person's or several people's: capitals throughout, no number, no section. */
function isName(part: string): boolean {
  if (openingOf(keyOf(part))?.family === "byline") return true;
  const words = part.split(/[\s,&]+/).filter((word) => word !== "");
  return (
    words.length > 1 &&
    words.length <= maxNameWords &&
    !/[\p{N}:]/u.test(part) &&
    !words.some(isMenuEntry) &&
    words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word) || lowerParticle.test(word))
  );
}
