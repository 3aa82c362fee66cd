/** The dates that a page prints in its lines. */
import type { Line } from "../../../clean/text-document.ts";
import { mayHoldDate } from "../../../dates/index.ts";
import { isProse } from "../../engine/head-lines.ts";
import { hintsOf } from "../../engine/line-hints.ts";
import { placeOf } from "../../engine/line-places.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { labelAbove, labelBefore } from "./date-label.ts";
import { type DateSighting, datesIn, firstPrintedYear, placed, readingOf } from "./date-reading.ts";

/** Longer lines are prose, in which days are those of the story. */
const maxLineLength = 160;
/** Lines with dates that are looked at: lists of articles and tables have hundreds. */
const maxLines = 20;

/** Several rules ask for the same lines. */
const known = new WeakMap<RuleInput, DateSighting[]>();

/** The dates of short lines, wherever they stand; how far from the headline is measured. */
export function lineDates(input: RuleInput): DateSighting[] {
  const found = known.get(input) ?? readLines(input);
  known.set(input, found);
  return found;
}

function readLines(input: RuleInput): DateSighting[] {
  const found: DateSighting[] = [];
  let looked = 0;
  for (const line of input.lines) {
    if (line.source.length > maxLineLength || line.role === "caption") continue;
    if (!mayHoldDate(line.source)) continue;
    if (looked++ >= maxLines) break;
    found.push(...datesOf(line, line.source, input));
  }
  return found;
}

/** Characters of the first prose in which a dateline or a day of publication stands. */
const proseStart = 160;

/** The dates that open the first prose: "BAKU, Oct. 5, 2020 (AP) — …". */
export function proseDates(input: RuleInput): DateSighting[] {
  return input.head
    .filter(isProse)
    .slice(0, 2)
    .flatMap((line) => datesOf(line, line.source.slice(0, proseStart), input).slice(0, 1));
}

/** The lines of a page's head, to be asked for one by one. */
const knownHeads = new WeakMap<readonly Line[], ReadonlySet<Line>>();

function headOf({ head }: RuleInput): ReadonlySet<Line> {
  const known = knownHeads.get(head) ?? new Set(head);
  knownHeads.set(head, known);
  return known;
}

function datesOf(line: Line, text: string, input: RuleInput): DateSighting[] {
  const title = input.titleLines[0];
  const index = placeOf(line, input.lines);
  const heads = headOf(input);
  return datesIn(text, input)
    .filter(({ value }) => value >= firstPrintedYear)
    .flatMap((date) =>
      readingOf(date, input).flatMap((reading) => {
        const place = {
          lines: title === undefined ? null : index - title,
          index,
          kept: line.removal === null,
          label:
            labelBefore(text, date.index) ??
            (date.index === 0 ? labelAbove(input.lines[index - 1]?.source) : null),
          others: text.length - date.raw.length,
          start: date.index,
          inHead: heads.has(line),
          hints: hintsOf(line),
        };
        const sighting = placed(reading, place);
        // Where nothing decides the order of numbers, the other reading is a candidate as well.
        const other = date.otherOrder;
        return other === null
          ? [sighting]
          : [sighting, { ...sighting, value: other, swapped: true }];
      }),
    );
}
