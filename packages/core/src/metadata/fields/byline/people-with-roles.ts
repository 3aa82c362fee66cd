/** Lines below a headline that name people with what each of them is, as institutes print them. */
import { linesFromTitle } from "../../engine/head-lines.ts";
import { hintsOf } from "../../engine/line-hints.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { isFullName } from "./byline-lines.ts";
import { type BylineReading, unplacedNames } from "./byline-reading.ts";
import { isCredential } from "./names/credentials.ts";
import { joints, roleNoun } from "./names/names.ts";
import { alternatives } from "./names/person.ts";
import words from "./names/words.json" with { type: "json" };

/** Lines below the headline that are looked at, and the longest of them. */
const linesAfter = 6;
const maxLength = 240;
const maxPeople = 8;

const occupation = new RegExp(`(?<!\\p{L})(?:${alternatives(words.occupations)})(?!\\p{L})`, "iu");
const sentence = /[.!?…:](?:$|\s\p{Lu}\p{Ll})/u;

/** The people of such lines. */
export function peopleWithRoles(input: RuleInput): BylineReading[] {
  return input.titleLines.flatMap((title) => {
    const found: BylineReading[] = [];
    for (let index = title + 1; index <= title + linesAfter; index++) {
      const line = input.lines[index];
      if (line === undefined || line.role === "caption") continue;
      const value = peopleIn(line.source);
      if (value.length === 0) continue;
      const lines = linesFromTitle(index, input.titleLines);
      found.push({ ...unplacedNames(value, line.source), lines, index, hints: hintsOf(line) });
    }
    return found;
  });
}

/**
 * The people of one line: each stands before what he or she is, and a comma alone does not part them.
 *
 * @example
 * in:  "Ann Example, Research Fellow, and Bo Sample, Director, Quay Institute"
 * out: Ann Example, Bo Sample
 */
function peopleIn(text: string): string[] {
  if (text.length > maxLength || !text.includes(",") || sentence.test(text)) return [];
  // Pieces and what parts them, by turns.
  const pieces = text.split(joints).map((piece) => piece.trim());
  const people: string[] = [];
  for (let at = 0; at < pieces.length && people.length < maxPeople; at += 2) {
    const piece = pieces[at] ?? "";
    const isNext = at === 0 || pieces[at - 1] !== ",";
    if (!isNext || !isFullName(piece) || isRole(piece)) {
      if (at === 0) return [];
      continue;
    }
    if (pieces[at + 1] === "," && isRole(afterLetters(pieces, at + 2))) people.push(piece);
    else if (at === 0) return [];
  }
  return people;
}

/** What follows a name and the letters behind it. */
function afterLetters(pieces: readonly string[], from: number): string {
  let at = from;
  while (at < pieces.length && isCredential(pieces[at] ?? "") && !occupation.test(pieces[at] ?? ""))
    at += 2;
  return pieces[at] ?? "";
}

function isRole(piece: string): boolean {
  return roleNoun.test(piece) || occupation.test(piece);
}
