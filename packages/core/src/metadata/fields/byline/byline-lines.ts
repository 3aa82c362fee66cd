/** The lines in which a page names its authors: "By …", and names that stand alone. */
import type { Line } from "../../../clean/text-document.ts";
import { inBasicPlane } from "../../../text/basic-plane.ts";
import { isProse, linesFromTitle } from "../../engine/head-lines.ts";
import { hintsOf } from "../../engine/line-hints.ts";
import { placeOf } from "../../engine/line-places.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { type BylineReading, unplacedNames, withoutSite } from "./byline-reading.ts";
import { isEastAsianName, isLoneName, isSignature } from "./names/east-asian-names.ts";
import { namesIn } from "./names/names.ts";
import { announcesOthers, bylinePart, opensAsByline } from "./names/openings.ts";

/** Longer lines are prose, in which "by" is a word among others. */
const maxLineLength = 160;

function readLine(raw: string, part: string, index: number, input: RuleInput): BylineReading[] {
  const { people, printedAgencies } = namesIn(part, true);
  const value =
    people.length > 0 ? people.map((name) => withoutSite(name, input.siteNames)) : printedAgencies;
  if (value.length === 0) return [];
  const lines = linesFromTitle(index, input.titleLines);
  const line = input.lines[index];
  return [{ ...unplacedNames(value, raw), lines, index, hints: line ? hintsOf(line) : 0 }];
}

/** Lines that a cleaner marked as the byline. */
export function roleLines(input: RuleInput): BylineReading[] {
  return input.lines.flatMap(({ role, source }, index) =>
    role === "byline" && !announcesOthers(input.lines[index - 1]?.source ?? "")
      ? readLine(source, source, index, input)
      : [],
  );
}

/** Lines of the head that open as a byline, or say "By" with the name on the next line. */
export function headByLines(input: RuleInput): BylineReading[] {
  return input.head.flatMap((line) => {
    if (line.source.length > maxLineLength) return [];
    const index = placeOf(line, input.lines);
    const part = isSignature(line.source) ? line.source : bylinePart(line.source);
    if (part !== null) return readLine(line.source, part, index, input);
    return onlyBy.test(line.source) ? namesBelow(index + 1, input) : [];
  });
}

/** Lines that announce a name and hold none: "By", "Written by:", "Author(s)", "About the author". */
const onlyBy =
  /^(?:(?:(?:article|story|post|text|words) )?by|von|par|por|door|di|autore?s?|autorin|autoren|auteurs?|(?:(?:about|meet) )?(?:the )?authors?(?:\(s\))?|written by|posted by|published by|über (?:den autor|die autorin))\s?[::]?$/i;
/** People of one article, each on a line of their own. */
const maxBelow = 6;

/** The names on the lines below such a line: the first, and all of them where several follow. */
function namesBelow(start: number, input: RuleInput): BylineReading[] {
  const [first] = input.lines
    .slice(start, start + 1)
    .flatMap(({ source }) => readLine(source, source, start, input));
  if (first === undefined) return [];
  const value = [...first.value];
  for (let at = start + 1; at < start + maxBelow; at++) {
    const source = input.lines[at]?.source ?? "";
    if (source.length > maxNameLength || !isFullName(source)) break;
    const people = readLine(source, source, at, input).flatMap((reading) => reading.value);
    value.push(...people.filter((name) => !value.includes(name)));
  }
  return value.length === first.value.length
    ? [first]
    : [
        { ...first, value },
        { ...first, isPart: true },
      ];
}

/** Lines anywhere that open as a byline: "Written by …" at the foot of the article. */
export function byLinesAnywhere(input: RuleInput): BylineReading[] {
  const found: BylineReading[] = [];
  for (let index = 0; index < input.lines.length && found.length < maxAnywhere; index++) {
    const { source } = input.lines[index] as Line;
    if (source.length > maxLineLength) continue;
    if (opensAsByline(source) || isSignature(source))
      found.push(...readLine(source, source, index, input));
    else if (source.length < 30 && onlyBy.test(source)) found.push(...namesBelow(index + 1, input));
  }
  return found;
}

/** More such lines are a list of articles. */
const maxAnywhere = 6;

/** Lines around the headline in which a name may stand without any "by". */
const linesBefore = 3;
const linesAfter = 10;
const maxNameLength = 70;
const maxNames = 4;

/** A name and little else, beside any place of the headline. */
export function loneNames(input: RuleInput): BylineReading[] {
  const seen = new Set<number>();
  return input.titleLines.flatMap((title) => namesBeside(title, seen, input));
}

function namesBeside(title: number, seen: Set<number>, input: RuleInput): BylineReading[] {
  const start = Math.max(0, title - linesBefore);
  const near = input.lines.slice(start, title + linesAfter + 1);
  const found: BylineReading[] = [];
  for (const [offset, line] of near.entries()) {
    const index = start + offset;
    if (found.length >= maxNames || (index > title && isProse(line))) break;
    if (index === title || seen.has(index) || !mayBeName(line)) continue;
    if (announcesOthers(input.lines[index - 1]?.source ?? "")) continue;
    seen.add(index);
    const readings = readLine(line.source, line.source, index, input);
    found.push(...readings.filter(({ value }) => value.every(isFullName)));
  }
  return found;
}

function mayBeName({ source, role }: Line): boolean {
  const { length } = source;
  if (length > maxNameLength || length < 3 || role === "caption") return false;
  return (length > 4 && twoCapitals.test(source)) || isLoneName(source);
}

/** Full names have two words with capitals: most lines are told apart without being taken apart. */
const twoCapitals = inBasicPlane(/\p{Lu}[^\s]{0,30}\s(?:.{0,70}\s)?[^\p{L}\s]{0,2}\p{Lu}/u);

/** Two to four words with capitals, in scripts that have them; in Chinese, Japanese and Korean its shape. */
export function isFullName(name: string): boolean {
  return capitalised.test(name) || (unspaced.test(name) && isEastAsianName(name));
}

const capitalised =
  /^\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?:\s(?:(?:de|da|di|du|van|von|der|den|la|le|el|al|bin)\s){0,2}\p{Lu}[\p{L}\p{M}.'’-]{0,24}){1,3}(?:,.{2,12})?$/u;
/** What begins in one of these scripts. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
