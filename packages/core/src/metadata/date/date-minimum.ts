/** How sure a day must be to be told: it depends on who says so. */
import { dayKey } from "./date-reading.ts";

/** A day that readers see as that of publication, or that several places declare. */
const ofGoodSource = 0.15;
/**
 * A day that nobody calls that of publication, or that JSON-LD alone declares: shops and handbooks
 * have one from their software, though the page is a page of no day.
 */
const ofDoubtfulSource = 0.5;

/** Places that say when something else was: a change, a picture, a page of any kind, an event. */
const doubtful: ReadonlySet<string> = new Set([
  ...["text:updated-line", "html:updated", "html:time-updated", "html:itemprop-dateModified"],
  ...["meta:modified", "json-ld:dateModified", "json-ld:page-datePublished"],
  ...["json-ld:other-date", "json-ld:uploadDate", "text:prose", "text:relative", "meta:date"],
  ...["meta:description", "url:image-path"],
]);

/** The confidence from which the likeliest day is believed. */
export function dateMinimum(candidates: readonly { value: string; source: string }[]): number {
  const key = dayKey(candidates[0]?.value ?? "");
  const sources = candidates.filter(({ value }) => dayKey(value) === key);
  const first = sources[0]?.source ?? "";
  const isDeclaredOnce = sources.every(({ source }) => source.startsWith("json-ld:"));
  return isDeclaredOnce || doubtful.has(first) ? ofDoubtfulSource : ofGoodSource;
}
