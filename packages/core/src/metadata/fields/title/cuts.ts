/** The shorter forms of a title: without its ends, or one of its parts alone. */
import { comparable } from "../../../text/words.ts";

/** What was taken off; each kind is a column of the ranking. */
export type CutKind = "site" | "end" | "ends" | "start" | "rest" | "colon";

export interface Cut {
  value: string;
  kind: CutKind;
}

/** What parts a headline from the site's name; a hyphen or colon does so with a space beside it. */
const separator = /\s*[|｜ㅣ•·»›]\s*|\s+[-–—~:/]\s+|\s*—\s*|:\s+|(?<=["”»'’?!])-(?=\p{Lu})/gu;
/** More parts make a path of sections, of which only the ends matter. */
const maxParts = 8;

/**
 * Gives the forms of a title with a part cut off, the likeliest first.
 *
 * @example
 * in:  "Regional - Bridge reopens - The Invented Times", a site called "The Invented Times"
 * out: "Regional - Bridge reopens", "Bridge reopens - The Invented Times", "Regional", "Bridge reopens"
 */
export function cutsOf(title: string, isSiteName: (form: string) => boolean): Cut[] {
  const text = title.slice(0, 1000);
  const breaks = [...text.matchAll(separator)].slice(0, maxParts);
  const marks = breaks.filter(([mark]) => mark.trim() !== ":" || mark.startsWith(" "));
  const colon = breaks.find(([mark]) => mark.startsWith(":"));
  return [...aroundMarks(text, marks, isSiteName), ...aroundColon(text, colon)].filter(
    ({ value }) => value !== "",
  );
}

function aroundMarks(
  text: string,
  marks: readonly RegExpExecArray[],
  isSiteName: (form: string) => boolean,
): Cut[] {
  const first = marks[0];
  const last = marks.at(-1);
  if (!first || !last) return [];
  const start = text.slice(0, first.index).trim();
  const end = text.slice(last.index + last[0].length).trim();
  const afterStart = text.slice(first.index + first[0].length).trim();
  const cuts: Cut[] = [
    { value: text.slice(0, last.index).trim(), kind: isSiteName(comparable(end)) ? "site" : "end" },
    { value: afterStart, kind: isSiteName(comparable(start)) ? "site" : "rest" },
  ];
  const second = marks.at(-2);
  if (!second) return cuts;
  const inner = text.slice(first.index + first[0].length, last.index).trim();
  return [
    ...cuts,
    { value: text.slice(0, second.index).trim(), kind: "ends" },
    { value: start, kind: "start" },
    { value: inner, kind: "rest" },
  ];
}

function aroundColon(text: string, colon: RegExpExecArray | undefined): Cut[] {
  if (!colon) return [];
  const before = text.slice(0, colon.index).trim();
  const after = text.slice(colon.index + colon[0].length).trim();
  return [before, after].map((value) => ({ value, kind: "colon" }));
}
