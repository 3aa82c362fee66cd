/** People as a rule reads them, with the place where they stand. */
import { comparable } from "../../../text/words.ts";
import type { Reading } from "../../engine/rule.ts";
import { namesIn } from "./names/names.ts";

export interface BylineReading extends Reading<string[]> {
  /** Texts between the headline and the element, `null` for what stands in no element. */
  texts: number | null;
  /** Lines between the headline and the line, `null` for what stands in none. */
  lines: number | null;
  /** Whether the element stands in a box about the author. */
  inBio: boolean;
  /** Which line it is, `null` for what stands in none, and what the elements around it claim to be. */
  index: number | null;
  hints: number;
  /** Whether the place names further people beside these. */
  isPart: boolean;
  /** Where the name leads to, if it is a link. */
  href: string | null;
}

/** A reading without a place of its own. */
export function unplacedNames(value: string[], raw: string): BylineReading {
  return { value, raw, ...nowhere };
}

const nowhere = {
  ...{ texts: null, lines: null, inBio: false, index: null, hints: 0 },
  ...{ isPart: false, href: null },
};

/** Agencies stand in where no person is named. */
export function peopleIn(raw: string, printed: boolean): string[] {
  const { people, printedAgencies } = namesIn(raw, printed);
  return people.length > 0 ? people : printedAgencies;
}

/** "Ann Example QUAY POST": the site's name behind that of a person. */
export function withoutSite(name: string, siteNames: ReadonlySet<string>): string {
  const words = name.split(" ");
  for (let at = 2; at < words.length; at++) {
    if (siteNames.has(comparable(words.slice(at).join(" ")))) return words.slice(0, at).join(" ");
  }
  return name;
}

/** People whom the page as a whole names, none of them twice. */
export function ofPage(value: readonly string[], raw: string): BylineReading[] {
  const people = [...new Set(value)];
  return people.length === 0 ? [] : [unplacedNames(people, raw)];
}
