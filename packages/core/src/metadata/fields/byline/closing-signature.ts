/** The names in brackets behind the last sentence of an article, as newspapers sign. */
import type { Line } from "../../../clean/text-document.ts";
import { comparable } from "../../../text/words.ts";
import { linesFromTitle } from "../../engine/head-lines.ts";
import { hintsOf } from "../../engine/line-hints.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { agencyNamed } from "../agency-names.ts";
import { isSiteName } from "../title/site-name.ts";
import { isFullName } from "./byline-lines.ts";
import { type BylineReading, unplacedNames } from "./byline-reading.ts";
import {
  eastAsianNames,
  isInEastAsian,
  isLoneName,
  isSignature,
} from "./names/east-asian-names.ts";
import { namesIn } from "./names/names.ts";
import { withoutDates } from "./names/without-dates.ts";

/** Lines of the text, from its end, that may carry it: a note may stand below. */
const maxLines = 2;
/** What closes with a bracket behind the end of a sentence. */
const closing =
  /(?<=[.!?…。！？」』][”»“"’']?\s?)(?:\(([^()]{5,160})\)|[（【〔]([^（）【】〔〕]{2,40})[）】〕]|\(([^()]{2,40})\))\.?$/u;
/** Who works for a paper from where: "Ann Example aus Velmora". */
const from = /\s(?:aus|from|in|à|en|z|från|fra|uit|из)\s\p{Lu}.{1,30}$/u;
/** What parts the names of one bracket. */
const joint = /\s?[,;/|+&]\s?|\s(?:und|and|et|y|e|i|og|och|en|и)\s/u;

/** The people of such a bracket, if there is nobody else in it. */
export function closingSignature(input: RuleInput): BylineReading[] {
  const kept = input.lines.filter(({ removal, role }) => removal === null && !besides.has(role));
  for (const line of kept.slice(-maxLines).reverse()) {
    const [, ...inside] = closing.exec(line.source.slice(-200)) ?? [];
    const raw = inside.find((each) => each !== undefined);
    const value = raw === undefined ? [] : signersOf(raw, input);
    if (raw === undefined || value.length === 0) continue;
    const index = input.lines.lastIndexOf(line);
    const lines = linesFromTitle(index, input.titleLines);
    return [{ ...unplacedNames(value, raw), lines, index, hints: hintsOf(line) }];
  }
  return [];
}

const besides: ReadonlySet<Line["role"]> = new Set(["caption", "heading", "title"]);

function signersOf(text: string, { siteNames }: RuleInput): string[] {
  // In these scripts a name is known by its family name.
  if (isInEastAsian(text)) return isLoneName(text) || isSignature(text) ? eastAsianNames(text) : [];
  const people: string[] = [];
  for (const piece of withoutDates(text).split(joint)) {
    const bare = piece.trim().replace(from, "");
    if (bare === "" || agencyNamed(bare) !== null || initials.test(bare)) continue;
    const [name, ...more] = namesIn(bare, true).people;
    const isPerson = name === bare && more.length === 0 && isFullName(name);
    if (!isPerson || isSiteName(comparable(name), siteNames)) return [];
    people.push(name);
  }
  return people;
}

/** "apo", "JSA": somebody of the desk, or the paper itself. */
const initials = /^(?:\p{Ll}{2,4}|\p{Lu}{2,4})$/u;
