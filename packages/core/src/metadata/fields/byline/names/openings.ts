/** How a byline opens: "By …", "Opinion by …", "Text und Foto: …", "Tuesday, by …". */
import { mayHoldDate } from "../../../../dates/index.ts";
import { inBasicPlane } from "../../../../text/basic-plane.ts";
import { mayBeEastAsian } from "../../../../text/east-asian.ts";
import { remembering } from "../../../../text/recent.ts";
import { labelsIn } from "./east-asian-labels.ts";
import { alternatives } from "./person.ts";
import { withoutDates } from "./without-dates.ts";
import words from "./words.json" with { type: "json" };

const byWords = alternatives(words.by);
const strongBy = alternatives(words.by.filter((word) => !words.weakBy.includes(word)));
const weakBy = alternatives(words.weakBy);
const credits = alternatives(words.credits);
const writing = alternatives(words.writing);
const and = `(?:[&+/,]|${alternatives(words.and)})`;
/** "Opinion by": what kind of text it is. */
const kind = `(?:(?:an?|eine?)\\s)?(?:${alternatives(words.kinds)})\\s(?:by|von|par|por|door)`;
/** "Text and photos:": one who did both. */
const both = `(?:(?:${writing})\\s?${and}\\s?(?:${credits})|(?:${credits})\\s?${and}\\s?(?:${writing}))\\s?(?:[:：]|by|von|par|por|di|av|af|door)`;

// Without the `u` where no property needs it: lists of words in any case are ready in half the time.
const opening = new RegExp(
  `^(?:(?:${kind}\\s|${both}\\s{0,2}|(?:${strongBy})(?:\\s{0,2}[:：]\\s{0,2}|\\s))|(?:${weakBy})\\s{0,2}[:：]\\s{0,2})(?=\\S)`,
  "i",
);
const leading = inBasicPlane(
  new RegExp(`^(?:${kind}|${both}|${byWords})(?![\\p{L}\\p{M}])\\s{0,3}[:：]?\\s{0,3}`, "i"),
);
/** One who wrote and took the pictures, at the start. */
export const wroteAndPictured = new RegExp(`^${both}\\s{0,2}`, "i");
/** Most lines are told apart by their first letter. */
const openingLetters: ReadonlySet<string> = new Set(
  [...words.by, ...words.kinds, ...words.credits, "a", "e"].map((word) => word.charAt(0)),
);
/** "ByAnn Example": two elements of one line, with nothing between them. */
export const glued = /^(?:[Bb]y|(?:[Ww]ritten|[Pp]osted) [Bb]y|Von|Par|Por)(?=\p{Lu}[\p{Ll}.'’])/u;

/** Says whether a line opens as a byline does: "By …", "Автор: …". */
export function opensAsByline(text: string): boolean {
  return openingLetters.has(text.charAt(0).toLowerCase()) && opens(text);
}

const opens = remembering((text) => {
  const start = text.slice(0, 60);
  return opening.test(start) || glued.test(start);
});

/** "Tuesday, by Ann Example", "BARROW — By Ann Example": one or two words before it. */
const lead = inBasicPlane(
  /^(\p{Lu}[\p{L}.'’-]{1,20}(?:\s[\p{L}.'’-]{1,20})?)\s?[,—–|-]\s?(?=(?:by|von|par|por|door)\s\p{Lu})/iu,
);
const pictures = new RegExp(`^(?:${credits})\\s?[:：]?$`, "iu");

/** Takes a weekday, a place or a section off the front of a byline. */
export function withoutLead(text: string): string {
  const match = lead.exec(text);
  return match === null || pictures.test(match[1] ?? "") ? text : text.slice(match[0].length);
}

/** Says whether a line announces somebody who did something else: "Photos:", "翻訳者". */
export function announcesOthers(line: string): boolean {
  if (line.length > 30 || line === "") return false;
  if (pictures.test(line)) return true;
  const bare = line.replace(/[\s:：]{1,3}$/, "");
  const [label] = mayBeEastAsian(bare) ? labelsIn(`${bare}：`) : [];
  return label?.isWriters === false && label.index === 0 && label.end > bare.length;
}

/**
 * Gives the part of a line that opens as a byline once its dates are taken out, or `null`:
 * "Published August 7, 2023 by Ann Example" has one.
 */
export function bylinePart(text: string): string | null {
  if (opensAsByline(text)) return text;
  const led = withoutLead(text);
  if (led !== text) return led;
  if (!/[|•·∙⋅●]/.test(text) && !mayHoldDate(text)) return null;
  const parts = withoutDates(text).split(/\s*[|•·∙⋅●]\s*/);
  return parts.length < 2 ? null : (parts.find((part) => opensAsByline(part)) ?? null);
}

/** "Notre correspondante à Lille, ", "unser Reporter: ": who the paper says it is. */
const ourOwn =
  /^(?:(?:de|dal|von|van|from)\s)?(?:notre|nuestr[oa]|onze|unser(?:e[mnr]?)?|our|il nostro|la nostra|nostr[oa])\s\p{Ll}[\p{L}\s'’-]{3,60}?[,:]\s/iu;

/** "unserem Korrespondenten Ann Example": the same, and the name follows at once. */
const ownCorrespondent = inBasicPlane(
  /^(?:unser(?:e[mnr]?)?|our|notre|onze)\s(?:\p{L}{1,16}\s)?\p{L}{0,20}(?:korrespondent|redakteur|reporter|mitarbeiter|correspond[ae]nt|redacteur|verslaggever)\p{L}{0,4}\s(?=\p{Lu}\p{Ll}{1,20}\s(?:\p{Ll}{2,4}\s){0,2}\p{Lu})/iu,
);

/** Takes the words off that say that somebody wrote it. */
export function stripBy(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 4; round++) {
    const shorter = rest.replace(leading, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.replace(ownCorrespondent, "").replace(ourOwn, "");
}
