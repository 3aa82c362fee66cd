/** How sure a day must be to be told: it depends on who says so, and where. */
import type { DateLabel } from "./date-label.ts";
import { dayKey } from "./date-reading.ts";

/** A day that readers see as that of publication, or that several places declare. */
const ofGoodSource = 0.1;
/**
 * A day that a `time` element gives, which stands beside anything: of those that were less sure in five development
 * sets, none was right.
 */
const ofTimeElement = 0.18;
/** A printed day far from the headline that nothing declares: lists and notes have such days. */
const ofFarPlace = 0.27;
/** A day that nobody calls that of publication. */
const ofDoubtfulSource = 0.35;
/** A day that software declares for a news article, or one in a meta where nothing says another. */
const ofDeclaration = 0.02;
/**
 * A day that JSON-LD alone declares of something else: shops and handbooks have one from their software, though the
 * page is a page of no day.
 */
const ofDataAlone = 0.55;

/** Places that say when something else was: a change, a picture, a page of any kind, an event. */
const doubtful: ReadonlySet<string> = new Set([
  ...["text:updated-line", "html:updated", "html:time-updated", "html:itemprop-dateModified"],
  ...["meta:modified", "json-ld:dateModified", "json-ld:page-datePublished"],
  ...["json-ld:other-date", "json-ld:uploadDate", "text:prose", "text:relative", "meta:date"],
  ...["meta:description", "url:image-path"],
]);

/** Lines, and texts, from the headline up to which a day is the article's own. */
const nearLines = 15;
const nearTexts = 30;

/** What a candidate tells of itself; one that is declared stands in no place. */
interface ToldDay {
  value: string;
  source: string;
  texts?: number | null;
  lines?: number | null;
  inHead?: boolean;
  isOwn?: boolean;
  label?: DateLabel | null;
}

/** The confidence from which the likeliest day is believed. */
export function dateMinimum(candidates: readonly ToldDay[]): number {
  const key = dayKey(candidates[0]?.value ?? "");
  const told = candidates.filter(({ value }) => dayKey(value) === key);
  if (told.some(isOwnDay)) return ofDeclaration;
  if (told.length === candidates.length && told.every(isMeta)) return ofDeclaration;
  if (told.every(({ source }) => source.startsWith("json-ld:"))) return ofDataAlone;
  if (doubtful.has(told[0]?.source ?? "")) return ofDoubtfulSource;
  if (told.every((each) => isFar(each) || doubtful.has(each.source))) return ofFarPlace;
  return told[0]?.source === "html:time" ? ofTimeElement : ofGoodSource;
}

function isOwnDay({ isOwn }: ToldDay): boolean {
  return isOwn === true;
}

/** Metas that name a publication, or a day and nothing of what. */
const metas: ReadonlySet<string> = new Set(["meta:published", "meta:named-published", "meta:date"]);

function isMeta({ source }: ToldDay): boolean {
  return metas.has(source);
}

/** "Published on 3 May 2021" is the article's own day wherever it stands. */
function isFar({ source, texts, lines, inHead, label }: ToldDay): boolean {
  const isPrinted = source.startsWith("text:") || source.startsWith("html:");
  if (!isPrinted || inHead === true || label === "published") return false;
  return !isWithin(texts, nearTexts) && !isWithin(lines, nearLines);
}

function isWithin(distance: number | null | undefined, most: number): boolean {
  return typeof distance === "number" && Math.abs(distance) <= most;
}
