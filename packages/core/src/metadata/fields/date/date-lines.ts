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
/**
 * The sentence that closes an entry of a blog and goes on about categories, feeds and comments; its verb may
 * follow the day: "Dieser Beitrag wurde am 3. Mai 2021 veröffentlicht und unter … abgelegt."
 */
const entrySentence =
  /^(?:this (?:entry|post|article) (?:was|has been) (?:posted|published|written)|diese[rs] (?:beitrag|eintrag|artikel|post) wurde|(?:cette entrée|cet article) a été (?:publiée?|postée?)|(?:esta entrada|este artículo) (?:fue publicad[ao]|se publicó)|(?:est[ea] (?:entrada|post|artigo)) foi publicad[ao]|quest[oa] (?:articolo|voce|post) è stat[oa] (?:pubblicat|scritt|inserit)[oa]|(?:dit bericht|dit artikel) (?:werd|is) (?:geplaatst|gepubliceerd))(?!\p{L})/iu;
/** Characters of that sentence in which its day stands. */
const entryStart = 120;

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
    const isLong = line.source.length > maxLineLength;
    if ((isLong && !entrySentence.test(line.source)) || line.role === "caption") continue;
    const text = isLong ? line.source.slice(0, entryStart) : line.source;
    if (!mayHoldDate(text)) continue;
    if (looked++ >= maxLines) break;
    const dates = datesOf(line, text, input);
    found.push(
      ...(isLong ? dates.map((each) => ({ ...each, label: "published" as const })) : dates),
    );
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
