/** The people and agencies that a byline names. */
import { findDates, mayHoldDate, weekdaysOf } from "../../dates/index.ts";
import { foldSpace } from "../../text.ts";
import { agencyNamed } from "../agency-names.ts";
import { remembering } from "../recent.ts";
import words from "./words.json" with { type: "json" };

export interface Names {
  people: string[];
  /** Usual names of the agencies among them. */
  agencies: string[];
}

/** A byline is short; what is longer is prose about somebody. */
const maxBylineLength = 300;
/** People of one article: longer lists are indexes of authors. */
const maxPeople = 12;

const byWords = alternatives(words.by);
const strongBy = alternatives(words.by.filter((word) => !words.weakBy.includes(word)));
const weakBy = alternatives(words.weakBy);
const leading = new RegExp(`^(?:${byWords})(?![\\p{L}\\p{M}])\\s{0,3}[::]?\\s{0,3}`, "iu");
const opening = new RegExp(
  `^(?:(?:${strongBy})(?:\\s{0,2}[::]\\s{0,2}|\\s)|(?:${weakBy})\\s{0,2}[::]\\s{0,2})(?=\\S)`,
  "iu",
);
/** Most lines are told apart by their first letter. */
const openingLetters: ReadonlySet<string> = new Set(words.by.map((word) => word.charAt(0)));
const joints = new RegExp(
  `\\s*[;,&+\\n]\\s*|\\s+/\\s+|\\s+(?:${alternatives(words.and)})\\s+`,
  "iu",
);
const notPeople: ReadonlySet<string> = new Set(words.notPeople);
const roles: ReadonlySet<string> = new Set(words.roles);
const roleTail = new RegExp(`\\s*[,(–-]?\\s*(?:${alternatives(words.roles)})\\)?$`, "iu");

/** Academic and professional letters belong to the printed name before them. */
const credentials =
  /^(?:(?:[A-Z][A-Za-z]{0,2}\.?){1,4}[®™]?(?:[- ]\d{2,3})?|Jr\.?|Sr\.?|Esq\.?|PhD|Ph\.D\.?|CPA|MBA|LL\.M\.?)$/;

/** Says whether a line opens as a byline does: "By …", "Автор: …". */
export function opensAsByline(text: string): boolean {
  return openingLetters.has(text.charAt(0).toLowerCase()) && opening.test(text.slice(0, 60));
}

/**
 * Gives the part of a line that opens as a byline once its dates are taken out, or `null`:
 * "Published August 7, 2023 by Ann Example" has one.
 */
export function bylinePart(text: string): string | null {
  if (opensAsByline(text)) return text;
  if (!/[|•·]/.test(text) && !mayHoldDate(text)) return null;
  const parts = withoutDates(text).split(/\s*[|•·]\s*/);
  return parts.length < 2 ? null : (parts.find((part) => opensAsByline(part)) ?? null);
}

/**
 * Takes a byline apart. `printed` bylines stand in the page's text and must look like names;
 * declared ones (metas, JSON-LD) may be pen names such as `lupa`.
 *
 * @example
 * in:  "By Ann Example and Bo Sample, Reuters October 05, 2020"
 * out: people Ann Example, Bo Sample; agencies Reuters
 */
export function namesIn(byline: string, printed: boolean): Names {
  const text = byline.slice(0, maxBylineLength + 1);
  const { people, agencies } = printed ? printedNames(text) : declaredNames(text);
  return { people: [...people], agencies: [...agencies] };
}

const printedNames = remembering((text) => readNames(text, true));
const declaredNames = remembering((text) => readNames(text, false));

function readNames(byline: string, printed: boolean): Names {
  const names: Names = { people: [], agencies: [] };
  const text = foldSpace(byline.slice(0, maxBylineLength + 1));
  if (text.length > maxBylineLength || /^https?:\/\//i.test(text)) return names;
  for (const part of withoutDates(withoutReviewers(text)).split(
    /\s*[|•·»/]\s+|\s[–—-]\s|\s{0,2}\n/,
  )) {
    for (const piece of stripBy(part).split(joints)) {
      if (names.people.length >= maxPeople) return names;
      addPiece(piece, printed, names);
    }
    // "Ann Example | Politics | 3 min read": what follows the names is not about them.
    if (names.people.length > 0) break;
  }
  return names;
}

function addPiece(piece: string, printed: boolean, names: Names): void {
  const agency = agencyNamed(piece);
  if (agency !== null) {
    if (!names.agencies.includes(agency)) names.agencies.push(agency);
    return;
  }
  const bracketed = /^(.{3,60}?)\s*\(([^()]{2,40})\)$/.exec(piece);
  const inside = bracketed ? agencyNamed(bracketed[2] ?? "") : null;
  if (inside !== null && !names.agencies.includes(inside)) names.agencies.push(inside);
  const last = names.people.length - 1;
  if (last >= 0 && credentials.test(piece) && piece.length < 9) {
    names.people[last] = `${names.people[last]}, ${piece}`;
    return;
  }
  // "Ann Example, Director of Ferries, Quay Lines": what follows a person's role is no person.
  if (last >= 0 && roleNoun.test(piece)) return;
  const name = cleanName(bracketed ? (bracketed[1] ?? "") : piece);
  if (isPerson(name, printed) && !names.people.includes(name)) names.people.push(name);
}

const roleNoun =
  /\b(?:director|manager|officer|president|founder|head|chief|expert|specialist|columnist|correspondent|dietitian|nutritionist|attorney|consultant|editor|analyst|professor|strategist|reporter|writer|contributor)s?\b/i;

function stripBy(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 4; round++) {
    const shorter = rest.replace(leading, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}

/** Who checked a text did not write it. */
function withoutReviewers(text: string): string {
  return text.replace(/\b(?:medically |fact.)?(?:reviewed|checked|edited|verified) by\b.*$/i, "");
}

function withoutDates(text: string): string {
  let rest = text;
  for (const { index, end } of [...findDates(text)].reverse()) {
    rest = `${rest.slice(0, index)} | ${rest.slice(end)}`;
  }
  return rest
    .replace(/\S{1,64}@\S{1,80}|@\w{1,30}|https?:\/\/\S{1,200}/g, " | ")
    .replace(/\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4}\b)?/gi, " | ")
    .replace(/\b\d{1,3}\s?(?:min|minutes?|mins)\b.*$/i, "");
}

/** Words that stand beside a name on a page's buttons and labels. */
const buttonTail =
  /(?:[\s,|]{1,3}(?:view|views|updated?|published|posted|follow|share|shares|read|more|bio|profile|instagram|twitter|facebook|linkedin|comments?|by)){1,3}$/i;

function cleanName(piece: string): string {
  const name = unmarked(piece);
  // Some templates print the name twice: for wide screens, and for small ones.
  const half = name.slice(0, (name.length - 1) / 2);
  return half !== "" && name === `${half} ${half}` ? half : name;
}

function unmarked(piece: string): string {
  return foldSpace(piece)
    .replace(buttonTail, "")
    .replace(roleTail, "")
    .replace(/\s(?:for|of|at|in|on|special to|is a|is an|follow|share)\s.*$/i, "")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)®!?]+$/gu, "")
    .trim();
}

/** Small words inside names. */
const particles =
  /^(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|zu|bin|ibn|al|el|y|e|the|st|team|staff|editors|o)$/i;

function isPerson(name: string, printed: boolean): boolean {
  const lower = name.toLowerCase();
  if (name.length < 2 || name.length > 60 || notPeople.has(lower) || roles.has(lower)) return false;
  if (!/\p{L}/u.test(name) || /[<>{}[\]=@|]|https?:|www\.|\.(?:com|org|net)\b/i.test(name))
    return false;
  const parts = name.split(" ");
  if (parts.length > 6) return false;
  if (
    parts.length > 1 &&
    /^(?:staff|admin|editorial|email|view|read|about|more|follow|posted|share|updated)$/i.test(
      parts[0] ?? "",
    )
  )
    return false;
  if (!printed) return true;
  if (/\d/.test(name) || parts.length > 5) return false;
  if (parts.every((part) => particles.test(part)) || weekdaysOf(lower).size > 0) return false;
  return parts.every((part) => !/^\p{Ll}/u.test(part) || particles.test(part));
}

function alternatives(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\s/g, "\\s"))
    .join("|");
}
