/** The writers in brackets before the first sentence, as agencies and papers of East Asia sign. */
import type { Line } from "../../../clean/text-document.ts";
import { isProse, linesFromTitle } from "../../engine/head-lines.ts";
import { hintsOf } from "../../engine/line-hints.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { type BylineReading, unplacedNames } from "./byline-reading.ts";
import { eastAsianNames, isSignature } from "./names/east-asian-names.ts";

/** Characters of a line in which its signature stands, and lines of prose that may carry it. */
const openingLength = 90;
const maxLines = 2;
/** "…电（记者王小明）", "[부두일보 김민수 기자] …", "(미로=부두일보) 김민수 기자 = …". */
const openings: readonly RegExp[] = [
  /^[^。！？!?（(]{0,40}[（(]([^（）()。]{2,40})[）)]/u,
  /^[［[【]([^[\]［］【】。]{2,40})[\]］】]/u,
  /^\([^()]{1,30}=[^()]{1,30}\)\s?(\p{Script=Hangul}{2,4}\s?(?:기자|특파원)(?:[·,\s]{1,2}\p{Script=Hangul}{2,4}\s?(?:기자|특파원)){0,3})\s?=/u,
];

/** The people of such an opening. */
export function openingSignature(input: RuleInput): BylineReading[] {
  let seen = 0;
  for (let index = 0; index < input.lines.length; index++) {
    const line = input.lines[index] as Line;
    if (line.removal !== null || !isProse(line)) continue;
    const start = line.source.slice(0, openingLength);
    for (const opening of openings) {
      const raw = opening.exec(start)?.[1];
      if (raw === undefined || !isSignature(raw)) continue;
      const lines = linesFromTitle(index, input.titleLines);
      return [{ ...unplacedNames(eastAsianNames(raw), raw), lines, index, hints: hintsOf(line) }];
    }
    if (++seen === maxLines) break;
  }
  return [];
}
