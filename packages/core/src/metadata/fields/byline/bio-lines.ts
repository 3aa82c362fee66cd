/** The lines that speak of the author: "This post was written by …", "Ann Example is a sailor …". */
import type { Line } from "../../../clean/text-document.ts";
import { linesFromTitle } from "../../engine/head-lines.ts";
import { hintsOf } from "../../engine/line-hints.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { isFullName } from "./byline-lines.ts";
import { type BylineReading, unplacedNames } from "./byline-reading.ts";
import { namesIn } from "./names/names.ts";
import { bylinePart, opensAsByline } from "./names/openings.ts";

/** A sentence about the text and not within it. */
const writtenBy =
  /^(?:this|the) (?:\p{L}{2,12} ){1,2}(?:was |is |has been )?(?:originally )?(?:written|authored|contributed|submitted|posted) by (.{3,100})/iu;
/** The name that opens a sentence about somebody. */
const aboutSomebody =
  /^(\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,24}){1,3})(?:, [^,.]{2,40},)? (?:is|was|has|writes|works|lives|covers|ist|schreibt|arbeitet|est|es|è) /u;
/** Lines at the end in which the author is described, and more of them than that are a list. */
const footLines = 60;
const maxFound = 4;
/** A sentence about somebody is longer than a name and a verb. */
const minSentence = 12;

/** Names that such lines give: a name alone on a line counts if the next one says who that is. */
export function bioLines(input: RuleInput): BylineReading[] {
  const { lines, titleLines } = input;
  const foot = Math.max(titleLines[0] ?? 0, lines.length - footLines);
  const found: BylineReading[] = [];
  for (let index = 0; index < lines.length && found.length < maxFound; index++) {
    const { source, role } = lines[index] as Line;
    if (role === "title" || source.length < 5) continue;
    const part =
      writerIn(source) ??
      (index > foot ? (signed(source) ?? described(source, lines[index + 1]?.source)) : null);
    if (part !== null) found.push(...readPart(part, index, input));
  }
  return found;
}

/** "This post was written by Ann Example." */
function writerIn(source: string): string | null {
  const opens = (source.charCodeAt(0) | 0x20) === 0x74; // as "this" and "the" do
  return opens ? (writtenBy.exec(source.slice(0, 160))?.[1] ?? null) : null;
}

function readPart(part: string, index: number, input: RuleInput): BylineReading[] {
  const line = input.lines[index] as Line;
  const { people } = namesIn(part, true);
  if (people.length === 0) return [];
  const lines = linesFromTitle(index, input.titleLines);
  return [
    { ...unplacedNames(people, line.source), index, lines, hints: hintsOf(line), inBio: true },
  ];
}

/** "Last updated March 3, 2025 by Ann Example." */
function signed(source: string): string | null {
  return source.length < 120 && !opensAsByline(source) ? bylinePart(source) : null;
}

/** A name before a sentence that it opens as well. */
function described(source: string, next: string | undefined): string | null {
  if (source.length > 60 || next === undefined || source[0] !== next[0]) return null;
  const about = isFullName(source) ? openingName(next) : null;
  return about !== null && source.startsWith(about) ? about : null;
}

/** The name of somebody of whom a line begins to tell. */
function openingName(source: string): string | null {
  const code = source.charCodeAt(0);
  const mayOpen = source.length > minSentence && (code > 0x7f || (code >= 0x41 && code <= 0x5a));
  return mayOpen ? (aboutSomebody.exec(source.slice(0, 160))?.[1] ?? null) : null;
}

/** Names that a line of the page opens with as a sentence about them, from a place on. */
export function describedNames({ lines, titleLines }: RuleInput): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = (titleLines[0] ?? 0) + 1; at < lines.length; at++) {
    const name = openingName(lines[at]?.source ?? "");
    if (name !== null) names.add(name);
  }
  return names;
}
