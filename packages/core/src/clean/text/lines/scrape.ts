/** A text scrape as a document: a line per line that is not blank, each with its shape. */
import { maxLines } from "../../../records/limits.ts";
import { familyOf, type LeftoverFamily } from "../../phrase-book.ts";
import { type Shape, shapeOf } from "../../shape.ts";
import { type Line, lineOf, type Pass, TextDocument } from "../../text-document.ts";
import { joinBrokenWords } from "./join-broken-words.ts";
import { mendLines } from "./mend-lines.ts";
import type { RawLine } from "./raw-line.ts";
import { rawLinesOf } from "./raw-lines-of.ts";
import { unwrapLines } from "./unwrap-lines.ts";

/** A line of a scrape. `shape` is that of the line as found. */
export interface ScrapeLine extends Line {
  readonly shape: Shape;
  /** The kind of leftover that the line's wording is of. */
  readonly family: LeftoverFamily | null;
}

export type Scrape = TextDocument<ScrapeLine>;
export type ScrapePass = Pass<ScrapeLine>;

/**
 * Splits a scrape into lines; those of a wrapped paragraph or a broken sentence are one. `at` counts
 * blank lines too, so that it is the line of the file.
 */
export function readScrape(text: string): Scrape {
  const { lines: found, rest } = rawLinesOf(text);
  const lines = mendLines(joinBrokenWords(unwrapLines(found))).map(readLine);
  if (rest !== null) {
    const removal = { pass: "read-scrape", reason: `behind the first ${maxLines} lines` };
    lines.push({ ...readLine(rest), removal });
  }
  return new TextDocument(lines);
}

function readLine({ at, text: source }: Pick<RawLine, "at" | "text">): ScrapeLine {
  const shape = shapeOf(source);
  return { ...lineOf(at, source), shape, family: familyOf(shape.key) };
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
