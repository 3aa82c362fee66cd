/** The place that a dateline reports from: "BAKU, Oct. 5 (AP) — …". */

import { monthOf } from "../../dates/index.ts";
import { textsOf } from "../../page/json/json-ld.ts";
import { comparable, foldSpace } from "../../text/words.ts";
import { isProse } from "../engine/head-lines.ts";
import type { Reading, Rule } from "../engine/rule.ts";
import type { RuleInput } from "../engine/rule-input.ts";
import { agencyNamed } from "./agency-names.ts";

/** In order: as the text prints it, then as it is declared. */
export const datelinePlaceRules: readonly Rule<string>[] = [
  { name: "text:dateline", confidence: 0.8, find: datelines },
  {
    name: "json-ld:dateline",
    confidence: 0.75,
    find: ({ facts }) =>
      (facts?.ld.articles ?? []).flatMap((node) =>
        textsOf(node.dateline, facts?.ld ?? noNodes).flatMap((raw) => placeIn(`${raw} — `)),
      ),
  },
];

const noNodes = { articles: [], pages: [], others: [], byId: new Map() };

export const datelinePlaceKey = comparable;

/** Characters of a line in which its dateline ends. */
const reach = 120;
/** Kept lines of prose that may be the first of the story. */
const maxLines = 2;

function datelines({ lines }: RuleInput): Reading<string>[] {
  const prose: string[] = [];
  for (const line of lines) {
    if (prose.length === maxLines) break;
    if (line.removal === null && line.role !== "caption" && isProse(line)) prose.push(line.text);
  }
  return prose.flatMap((text) => placeIn(text.slice(0, reach))).slice(0, 1);
}

const place = String.raw`(\p{Lu}[\p{L}\p{M}.'’ -]{1,40}?(?:,\s\p{Lu}[\p{L}\p{M}. ]{1,20}?)?)`;
const day = String.raw`(,?\s(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,10})(?:,?\s\d{4})?)?`;
const agency = String.raw`(?:\s{0,2}\(([^()]{2,40})\))?`;
const dateline = new RegExp(String.raw`^${place}${day}${agency}\s{0,2}(?:—|–|--|-)\s`, "u");

/** Words in capitals with which other lines open. */
const openings: ReadonlySet<string> = new Set(
  "breaking update updated exclusive live watch opinion analysis video photos news note editor correction interview".split(
    " ",
  ),
);

/**
 * A place is printed in capitals, or a day or an agency follows it: "Paris — that was another thing"
 * opens a sentence.
 */
function placeIn(text: string): Reading<string>[] {
  const match = /\s[—–-]{1,2}\s|\)—|\w—/.test(text) ? dateline.exec(text) : null;
  const [raw = "", words = "", printedDay, credit] = match ?? [];
  const value = foldSpace(words).replace(/[.,]$/, "");
  const first = value.split(/[\s,]/)[0] ?? "";
  const town = value.split(",")[0] ?? "";
  const isCapital = town.length > 3 && town === town.toUpperCase();
  const isBacked =
    printedDay !== undefined || (credit !== undefined && agencyNamed(credit) !== null);
  if (!isCapital && !isBacked) return [];
  const isOther =
    openings.has(first.toLowerCase()) ||
    agencyNamed(value) !== null ||
    monthOf(first, null) !== null;
  return isOther ? [] : [{ value, raw: raw.trim() }];
}
