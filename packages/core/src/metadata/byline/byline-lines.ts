/** The lines in which a page names its authors: "By …", and names that stand alone. */
import type { Line } from "../../clean/sheet.ts";
import { isProse } from "../head-lines.ts";
import { hintsOf } from "../line-hints.ts";
import type { RuleInput } from "../rule-input.ts";
import type { BylineReading } from "./byline-sources.ts";
import { bylinePart, namesIn, opensAsByline } from "./names.ts";

/** Longer lines are prose, in which "by" is a word among others. */
const maxLineLength = 160;

function readLine(raw: string, part: string, index: number, input: RuleInput): BylineReading[] {
  const { people, agencies } = namesIn(part, true);
  const value = people.length > 0 ? people : agencies;
  const title = input.titleLines[0];
  const lines = title === undefined ? null : index - title;
  if (value.length === 0) return [];
  const line = input.lines[index];
  return [{ value, raw, texts: null, lines, inBio: false, index, hints: line ? hintsOf(line) : 0 }];
}

/** Lines that a cleaner marked as the byline. */
export function roleLines(input: RuleInput): BylineReading[] {
  return input.lines.flatMap(({ role, source }, index) =>
    role === "byline" ? readLine(source, source, index, input) : [],
  );
}

/** Lines of the head that open as a byline, or say "By" with the name on the next line. */
export function headByLines(input: RuleInput): BylineReading[] {
  return input.head.flatMap((line, index) => {
    if (line.source.length > maxLineLength) return [];
    const part = bylinePart(line.source);
    if (part !== null) return readLine(line.source, part, line.at - 1, input);
    const next = input.head[index + 1];
    return onlyBy.test(line.source) && next
      ? readLine(next.source, next.source, next.at - 1, input)
      : [];
  });
}

const onlyBy = /^(?:by|von|par|por|door|written by|authors?|autore?|autorin|author)\s?[::]?$/i;

/** Lines anywhere that open as a byline: "Written by …" at the foot of the article. */
export function byLinesAnywhere(input: RuleInput): BylineReading[] {
  return input.lines
    .flatMap((line, index) => {
      if (line.source.length < 100 && opensAsByline(line.source)) {
        return readLine(line.source, line.source, index, input);
      }
      const next = input.lines[index + 1];
      return line.source.length < 20 && onlyBy.test(line.source) && next
        ? readLine(next.source, next.source, index, input)
        : [];
    })
    .slice(0, maxAnywhere);
}

/** More such lines are a list of articles. */
const maxAnywhere = 6;

/** Lines around the headline in which a name may stand without any "by". */
const linesBefore = 3;
const linesAfter = 10;
const maxNameLength = 70;
const maxNames = 4;

/** A name and little else, beside the headline. */
export function loneNames(input: RuleInput): BylineReading[] {
  const title = input.titleLines[0];
  if (title === undefined) return [];
  const near = input.lines.slice(Math.max(0, title - linesBefore), title + linesAfter + 1);
  const found: BylineReading[] = [];
  for (const line of near) {
    if (found.length >= maxNames || (line.at - 1 > title && isProse(line))) break;
    if (line.at - 1 === title || !mayBeName(line)) continue;
    const readings = readLine(line.source, line.source, line.at - 1, input);
    found.push(...readings.filter(({ value }) => value.every(isFullName)));
  }
  return found;
}

function mayBeName({ source, role }: Line): boolean {
  return source.length <= maxNameLength && source.length > 4 && role !== "caption";
}

/** Two to four words with capitals: what names look like in scripts that have them. */
export function isFullName(name: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?:\s(?:(?:de|da|di|du|van|von|der|den|la|le|el|al|bin)\s){0,2}\p{Lu}[\p{L}\p{M}.'’-]{0,24}){1,3}(?:,.{2,12})?$/u.test(
    name,
  );
}
