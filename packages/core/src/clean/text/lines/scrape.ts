/** A text scrape as a document: a line per line that is not blank, each with its shape. */
import { maxLines } from "../../../records/limits.ts";
import { isMenuRow } from "../../menu.ts";
import { familyOf, type LeftoverFamily } from "../../phrase-book.ts";
import { type Shape, shapeOf } from "../../shape.ts";
import { type Line, lineOf, type Pass, TextDocument } from "../../text-document.ts";
import { joinBrokenWords } from "./join-broken-words.ts";
import { mendLines } from "./mend-lines.ts";
import { withoutPageMarks } from "./page-marks.ts";
import type { RawLine } from "./raw-line.ts";
import { rawLinesOf } from "./raw-lines-of.ts";
import { splitFacts } from "./split-facts.ts";
import { splitRunOn } from "./split-run-on.ts";
import { unwrapLines } from "./unwrap-lines.ts";

/** A line of a scrape. `shape` is that of the line as found. */
export interface ScrapeLine extends Line {
  readonly shape: Shape;
  /** The kind of leftover that the line's wording is of. */
  readonly family: LeftoverFamily | null;
  /** What it is, where it stood beside a day in one line: author, day, or neither. */
  readonly fact: "byline" | "date" | "aside" | null;
}

export type Scrape = TextDocument<ScrapeLine>;
export type ScrapePass = Pass<ScrapeLine>;

/**
 * Splits a scrape into lines: those of a wrapped paragraph or a broken sentence are one, and a page that
 * stands in one line is many. `at` counts blank lines too, so that it is the line of the file.
 */
export function readScrape(text: string): Scrape {
  const { lines: found, rest } = rawLinesOf(text);
  const { lines: unpaged, marks } = withoutPageMarks(found);
  const whole = mendLines(joinBrokenWords(unwrapLines(unpaged)));
  const lines = splitFacts(splitRunOn(whole)).map(readLine);
  const taken = marks.map(({ line, reason }) => takenLine(line, reason));
  if (rest !== null) taken.push(takenLine(rest, `behind the first ${maxLines} lines`));
  if (taken.length === 0) return new TextDocument(lines);
  return new TextDocument([...lines, ...taken].sort((one, two) => one.at - two.at));
}

/** A line that was taken before any pass looked. */
function takenLine(line: Pick<RawLine, "at" | "text">, reason: string): ScrapeLine {
  return { ...readLine(line), removal: { pass: "read-scrape", reason } };
}

function readLine({ at, text: source, fact }: Pick<RawLine, "at" | "text" | "fact">): ScrapeLine {
  const shape = shapeOf(source);
  const family = familyOf(shape.key) ?? (isMenuRow(source, shape.key) ? "menu" : null);
  return { ...lineOf(at, source), shape, family, fact: fact ?? null };
}

/** Positions in `lines` of the first and the last line of running text; `null` if there is none. */
export function proseSpan(lines: readonly ScrapeLine[]): { first: number; last: number } | null {
  const first = lines.findIndex((line) => line.shape.isProse);
  if (first < 0) return null;
  return { first, last: lines.findLastIndex((line) => line.shape.isProse) };
}

/** The kept lines that stand before the first or after the last line of running text. */
export function edgesOf(document: Scrape): ScrapeLine[] {
  const kept = document.kept();
  const span = proseSpan(kept);
  return span === null ? kept : kept.filter((_, at) => at < span.first || at > span.last);
}
