/** The day of publication before that of a change, wherever a page declares both. */
import type { Candidate } from "../../engine/rule.ts";
import { type DateReading, type DateSighting, dayKey } from "./date-reading.ts";

type DateCandidate = Candidate<string, DateSighting>;

/** Places in which software says when the article itself was published. */
const publication: ReadonlySet<string> = new Set([
  ...["json-ld:datePublished", "meta:article:published_time", "html:itemprop-datePublished"],
  "meta:published",
]);

/** Places that say when it was changed. */
const change: ReadonlySet<string> = new Set([
  ...["text:updated-line", "html:updated", "html:time-updated", "html:itemprop-dateModified"],
  ...["meta:modified", "json-ld:dateModified"],
]);

/** What is sure even where the likeliest day was not. */
const maxConfidence = 0.99;

/**
 * Puts the declared day of publication first where the likeliest day is a later one that nothing
 * declares as such: a change, a live entry, another story's day, or the folder of an address. It
 * takes over the confidence of the day that it replaces.
 */
export function publicationFirst<R extends DateReading>(
  candidates: readonly (Candidate<string, R> & Partial<DateCandidate>)[],
): (Candidate<string, R> & Partial<DateCandidate>)[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const day = dayKey(first.value);
  const told = candidates.filter(({ value }) => dayKey(value) === day);
  if (told.some(({ source }) => publication.has(source))) return [...candidates];
  const declared =
    candidates.find(({ source }) => publication.has(source)) ?? printedFor(told, candidates);
  if (declared === undefined || !yields(told, dayKey(declared.value))) return [...candidates];
  const key = dayKey(declared.value);
  const confidence = Math.min(maxConfidence, first.confidence + declared.confidence);
  const own = candidates.filter(({ value }) => dayKey(value) === key);
  const rest = candidates.filter(({ value }) => dayKey(value) !== key);
  return [...own.map((each) => ({ ...each, confidence })), ...rest];
}

/** A day that the page prints as that of publication, where the likeliest is one of something else. */
function printedFor<R extends DateReading>(
  told: readonly (Candidate<string, R> & Partial<DateCandidate>)[],
  candidates: readonly (Candidate<string, R> & Partial<DateCandidate>)[],
) {
  const isOther = told.every(
    ({ source, label }) => change.has(source) || label === "modified" || label === "other",
  );
  if (!isOther) return undefined;
  return candidates.find(
    ({ label, inHead, source }) =>
      label === "published" && inHead === true && source.startsWith("text:"),
  );
}

/** Days from which a later one is no other clock's name for the same: zones move a day by one. */
const minGap = 2;
const dayMs = 86_400_000;

/** A day yields to a declared one if it is a later one, or if it stands in an address alone. */
function yields(
  told: readonly { value: string; source: string; label?: DateSighting["label"] }[],
  declared: string,
): boolean {
  if (told.every(({ source }) => source.startsWith("url:"))) return true;
  if (told.some(({ label }) => label === "other")) return true;
  const gap = (Date.parse(dayKey(told[0]?.value ?? "")) - Date.parse(declared)) / dayMs;
  const isChange = told.every(({ source }) => change.has(source));
  return gap >= (isChange ? 1 : minGap);
}
