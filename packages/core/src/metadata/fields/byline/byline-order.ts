/** What no measure of one byline sees: that a place names more people, and that a name is the outlet's. */
import { comparable } from "../../../text/words.ts";
import type { Candidate } from "../../engine/rule.ts";
import type { RuleInput } from "../../engine/rule-input.ts";
import { isSiteName } from "../title/site-name.ts";
import { isFullName } from "./byline-lines.ts";
import type { BylineReading } from "./byline-reading.ts";
import { bylineKey } from "./rules.ts";

type BylineCandidate = Candidate<string[], BylineReading>;

/** Software names each author in a tag of its own. */
const tagged = /^(?:meta:|json-ld:author$)/;
/** Lines and elements in which readers see who wrote it. */
const printed =
  /^(?:text:by(?:line-role|-line)$|html:(?:author-property|rel-author|byline-class)$)/;
/** A printed byline is taken for the outlet's name from here on. */
const minPrinted = 0.02;

/** Puts all authors before one of them, and a printed byline before the outlet's name in a meta. */
export function bylineOrder(candidates: BylineCandidate[], input: RuleInput): BylineCandidate[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const key = bylineKey(first.value);
  const told = candidates.filter(({ value }) => bylineKey(value) === key);
  const better =
    wholeOf(told, candidates) ??
    printedWhole(told, candidates) ??
    personFor(told, candidates, input);
  if (better === null) return candidates;
  const own = bylineKey(better.value);
  const confidence = Math.max(first.confidence, better.confidence);
  const chosen = candidates.filter(({ value }) => bylineKey(value) === own);
  const rest = candidates.filter(({ value }) => bylineKey(value) !== own);
  return [...chosen.map((each) => ({ ...each, confidence })), ...rest];
}

/** All authors of the tags that name these, if every sighting is a part of a list. */
function wholeOf(
  told: readonly BylineCandidate[],
  candidates: readonly BylineCandidate[],
): BylineCandidate | null {
  const sources = new Set(told.map(({ source }) => source).filter((source) => tagged.test(source)));
  if (sources.size === 0 || !told.every(({ isPart }) => isPart)) return null;
  const people = told[0]?.value ?? [];
  return (
    candidates.find(
      ({ source, value, isPart }) =>
        !isPart &&
        sources.has(source) &&
        value.length > people.length &&
        people.every((name) => value.includes(name)),
    ) ?? null
  );
}

/** The least that each of several is believed before they are taken together. */
const minEach = 0.1;

/**
 * All authors of a declaration or of one group of elements, where the page also names each of them
 * alone: the doubt about each is then a doubt about which of them, and they share it.
 */
function printedWhole(
  told: readonly BylineCandidate[],
  candidates: readonly BylineCandidate[],
): BylineCandidate | null {
  const people = told[0]?.value ?? [];
  const whole = candidates.find(
    ({ source, value, isPart }) =>
      !isPart &&
      groups.test(source) &&
      value.length > people.length &&
      people.every((name) => value.includes(name)),
  );
  if (whole === undefined || !whole.value.every(isFullName)) return null;
  const each = whole.value.map((name) => {
    const key = bylineKey([name]);
    return candidates.find(({ value }) => bylineKey(value) === key)?.confidence ?? 0;
  });
  if (each.some((confidence) => confidence < minEach)) return null;
  const doubt = each.reduce((product, confidence) => product * (1 - confidence), 1);
  return { ...whole, confidence: Math.round((1 - doubt) * 100) / 100 };
}

/** Places that name all authors of one text. */
const groups =
  /^(?:json-ld:author|meta:(?:author|article:author)|html:(?:rel-author|author-property))$/;

/** A person whom the page prints, where a meta alone says who it is and names the outlet. */
function personFor(
  told: readonly BylineCandidate[],
  candidates: readonly BylineCandidate[],
  { siteNames }: RuleInput,
): BylineCandidate | null {
  if (!told.every(({ source }) => source.startsWith("meta:") || source.startsWith("json-ld:"))) {
    return null;
  }
  const isOutlet = told[0]?.value.every((name) => isOutletName(name, siteNames));
  if (isOutlet !== true) return null;
  return (
    candidates.find(
      ({ source, value, confidence }) =>
        printed.test(source) && confidence >= minPrinted && value.every(isFullName),
    ) ?? null
  );
}

/** The site's name, or words that begin with it. */
function isOutletName(name: string, siteNames: ReadonlySet<string>): boolean {
  const form = comparable(name);
  return (
    isSiteName(form, siteNames) ||
    [...siteNames].some((site) => site.length > 3 && form.startsWith(`${site} `))
  );
}
