/** What the names of a byline look like, and what else the page calls by them. */

import { yes } from "../../engine/numbers.ts";
import type { Measure } from "../../engine/ranking.ts";
import { agencyNamed } from "../agency-names.ts";
import { isSiteName } from "../title/site-name.ts";
import { isFullName } from "./byline-lines.ts";
import type { BylineReading } from "./byline-reading.ts";
import { type BylineSurvey, peopleOf } from "./byline-survey.ts";
import { roleNoun } from "./names/names.ts";
import { ownership } from "./profile.ts";

/** Words that organisations and accounts call themselves by. */
const collective =
  /(?<!\p{L})(?:team|staff|editor|editors|editorial|desk|news|press|inc|llc|ltd|gmbh|group|media|magazine|redaktion|redazione|rédaction|redacción|admin|contributors?|agency|university|institute|association|company|blog|studio|bank|редакция)(?!\p{L})/iu;

export const nameMeasures: readonly Measure<string[], BylineReading, BylineSurvey>[] = [
  { name: "people", of: (row) => peopleOf(row).length },
  { name: "full-names", of: (row) => yes(peopleOf(row).every(isFullName)) },
  { name: "words", of: ({ key }) => key.split(/[ |]/).length + unspacedNames(key) },
  { name: "lower-case", of: (row) => yes(/^\p{Ll}/u.test(peopleOf(row)[0] ?? "")) },
  {
    name: "capitals",
    of: (row) =>
      yes(peopleOf(row).every((name) => name === name.toUpperCase() && hasCase.test(name))),
  },
  { name: "digits", of: ({ key }) => yes(/\d/.test(key)) },
  { name: "collective", of: (row) => yes(peopleOf(row).some((name) => collective.test(name))) },
  { name: "agency", of: (row) => yes(peopleOf(row).some((name) => agencyNamed(name) !== null)) },
  {
    name: "site-like",
    of: ({ key }, { siteNames }) => yes(key.split("|").some((name) => isSiteName(name, siteNames))),
  },
  {
    name: "in-title",
    of: ({ key }, { title }) => yes(key.split("|").some((name) => title.includes(` ${name} `))),
  },
  { name: "role", of: (row) => yes(peopleOf(row).some((name) => roleNoun.test(name))) },
  {
    name: "topic",
    of: ({ key }, { topics }) => yes(key.split("|").some((name) => topics.has(name))),
  },
  {
    name: "own-site",
    of: (row, { site }) => Math.max(0, ...peopleOf(row).map((name) => ownership(name, site))),
  },
];

const hasCase = /\p{Lu}/u;
const unspacedName = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,8}$/u;

/** Names that hold a second word without a space before it: "佐藤花子" is two, as "Ann Example" is. */
function unspacedNames(key: string): number {
  return key.split("|").filter((name) => unspacedName.test(name)).length;
}
