/** The people and agencies that a byline names. */

import { remembering } from "../../../../text/recent.ts";
import { foldSpace } from "../../../../text/words.ts";
import { agencyNamed } from "../../agency-names.ts";
import { isCredential, isDegree, withoutCredentials } from "./credentials.ts";
import { eastAsianNames, isInEastAsian } from "./east-asian-names.ts";
import { joinedNames, withoutJoins } from "./joined-names.ts";
import { glued, opensAsByline, stripBy, withoutLead, wroteAndPictured } from "./openings.ts";
import { alternatives, cleanName, isPerson, keepsSurname } from "./person.ts";
import { withoutDates } from "./without-dates.ts";
import words from "./words.json" with { type: "json" };

export interface Names {
  people: string[];
  /** Usual names of the agencies among them, and their names as printed. */
  agencies: string[];
  printedAgencies: string[];
}

/** A byline is short; what is longer is prose about somebody. */
const maxBylineLength = 300;
/** People of one article: longer lists are indexes of authors. */
const maxPeople = 12;

/** What parts two names, caught so that a comma can be told from an "and"; "…, and …" is both. */
export const joints = new RegExp(
  `(\\s*[;,&+\\n]\\s*(?:(?:${alternatives(words.and)})\\s+)?|\\s+/\\s+|\\s+(?:${alternatives(words.and)})\\s+)`,
  "iu",
);
/** Between a column's name and the next: bullets, bars, dashes with spaces around them. */
const borders = /\s*[|•·∙⋅●»]\s*|\s*\/\s+|\s[–—-]\s|\s{0,2}\n/;
/** "Ann ExampleEditor": a role without a space before it. */
const gluedRole =
  /(\p{Ll})(?=(?:Founder|Co-Founder|Editor|Author|Writer|Reporter|Contributor|Director|Manager|Published|Updated|Posted)(?!\p{Ll}))/gu;
/** What follows "by" and is one word, in whatever case, may be a pen name. */
const penName = /^[\p{L}\p{N}][\p{L}\p{N}._-]{2,24}$/u;

/**
 * Takes a byline apart. `printed` bylines stand in the page's text and must look like names;
 * declared ones (metas, JSON-LD) may be pen names such as `lupa`, and keep the letters that an author
 * is declared with ("Ann Example, Ph.D."): beside a printed name they are no part of it.
 *
 * @example
 * in:  "By Ann Example and Bo Sample, Reuters October 05, 2020"
 * out: people Ann Example, Bo Sample; agencies Reuters
 */
export function namesIn(byline: string, printed: boolean): Names {
  const text = byline.slice(0, maxBylineLength + 1);
  const { people, agencies, printedAgencies } = printed ? printedNames(text) : declaredNames(text);
  return {
    people: [...people],
    agencies: [...agencies],
    printedAgencies: [...printedAgencies],
  };
}

const printedNames = remembering((text) => readNames(text, true));
const declaredNames = remembering((text) => readNames(text, false));

function readNames(byline: string, printed: boolean): Names {
  const names: Names = { people: [], agencies: [], printedAgencies: [] };
  if (isInEastAsian(byline)) return { ...names, people: eastAsianNames(byline) };
  const text = withoutLead(inOrder(foldSpace(byline.slice(0, maxBylineLength + 1)), printed))
    .replace(smiley, " ")
    .replace(/^by\s?by(?=\s)/i, "By")
    .replace(glued, "$& ")
    .replace(gluedRole, "$1 ")
    .replace(wroteAndPictured, "")
    .replace(credit, "")
    .replace(sections, "");
  if (text.length > maxBylineLength || /^https?:\/\//i.test(text)) return names;
  const mayBePenName = printed && opensAsByline(text);
  for (const part of withoutDates(withoutReviewers(text)).split(borders)) {
    const bare = stripBy(part);
    // "By clicking here, you agree to our terms": a sentence, whatever follows its comma.
    if (!mayBePenName || !opensAsSentence(bare)) {
      addPieces(joinedNames(bare).split(joints).map(withoutJoins), printed, names);
    }
    // "Politics · Ann Example": a section of one word stands before the names.
    if (isSection(names, text, part)) {
      names.people.length = 0;
      continue;
    }
    // "Ann Example | Politics | 3 min read": what follows the names is not about them.
    if (names.people.length > 0) break;
    if (mayBePenName && names.agencies.length === 0) {
      const name = bare.replace(/\s(?:on|at|in)$/, "");
      if (penName.test(name) && isPerson(name, false)) names.people.push(name);
      if (bare !== "") break;
    }
  }
  return names;
}

const surnameFirst =
  /^(\p{Lu}\p{Ll}[\p{L}'’-]{0,30}),\s(\p{Lu}\p{Ll}[\p{L}'’-]{0,30}(?:\s\p{Lu}\.?)?)$/u;

/** "Example, Ann": one who is declared as catalogues write names. */
function inOrder(text: string, printed: boolean): string {
  const [, surname = "", given = ""] = (printed ? null : surnameFirst.exec(text)) ?? [];
  const areNames = [surname, given].every(
    (name) => name !== "" && agencyNamed(name) === null && isPerson(name, true),
  );
  return areNames ? `${given} ${surname}` : text;
}

/** Faces made of marks. */
const smiley = /\s[:;]-?[()DP](?=\s|$)/g;
/** Who took the pictures, from there to the end: "Text: Ann Example Foto: Bo Sample". */
const credit = new RegExp(
  `(?<=\\S)(?:\\s{0,3}[/|,·(]\\s{0,3}|\\s)(?:${alternatives(words.credits)})\\s?(?:[::]|\\bby\\b).*$`,
  "i",
);
/** "By HBN, in News, Norland, Business": where it was filed. */
const sections =
  /,\s(?:in|en|dans)\s\p{Lu}[^,·•|]{0,40}(?:,\s\p{Lu}[^,·•|]{0,40}){1,6}(?=\s?[·•|]|$)/u;

const oneWord = /^\p{L}+$/u;

function isSection({ people }: Names, text: string, part: string): boolean {
  const [only] = people;
  if (people.length !== 1 || only === undefined || !oneWord.test(only)) return false;
  const rest = text.slice(text.indexOf(part) + part.length);
  return (
    text.startsWith(part) && !opensAsByline(text) && /^\s?[·•|]/.test(rest) && fullName.test(rest)
  );
}

const fullName = /\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;

function opensAsSentence(text: string): boolean {
  const [first = ""] = text.split(joints);
  return /^\p{Ll}/u.test(first) && !isPerson(cleanName(first), true);
}

/** Pieces and what parts them, by turns. */
function addPieces(pieces: readonly string[], printed: boolean, names: Names): void {
  let roleAt = -1;
  for (let at = 0; at < pieces.length && names.people.length < maxPeople; at += 2) {
    const piece = pieces[at] ?? "";
    // "Ann Example, Director of Ferries, Quay Lines": what follows a person's role is no person,
    // but "Ann Example, editor, and Bo Sample" are two, and so are those with a role each.
    const joint = pieces[at - 1];
    const isNext =
      at === roleAt + 2 &&
      twoNames.test(piece) &&
      (isWord(joint) || (!roleNoun.test(piece) && roleNoun.test(pieces[at + 2] ?? "")));
    if (roleAt >= 0 && !isNext) continue;
    if (printed && isTown(piece, joint, names)) continue;
    if (names.people.length > 0 && isRole(piece, joint)) roleAt = at;
    else {
      roleAt = -1;
      for (const each of atAgency(piece)) addPiece(each, printed, names);
    }
  }
}

/** Whether what parts two names is more than a comma: "and", "&". */
function isWord(joint: string | undefined): boolean {
  return /[^\s,;]/.test(joint ?? "");
}

/** "Tom Editor and Ann Writer": behind an "and", a name whose surname is a role. */
function isRole(piece: string, joint: string | undefined): boolean {
  if (!roleNoun.test(piece) || isCredential(piece)) return false;
  return !(isWord(joint) && keepsSurname(piece));
}

function isWriter(part: string): boolean {
  return fullName.test(part) && !/^The\s/.test(part);
}

/** "dpa/Ann Example": a stroke without spaces parts an agency from a name. */
function atAgency(piece: string): string[] {
  const parts = piece.split("/");
  const isBoth = parts.some((part) => agencyNamed(part) !== null && parts.some(isWriter));
  return parts.length === 2 && isBoth ? parts : [piece];
}

/** "By Ann Example, Lille": one word behind the comma after a full name. */
function isTown(piece: string, joint: string | undefined, { people }: Names): boolean {
  if (joint?.trim() !== "," || !/^\p{Lu}[\p{L}-]{2,}$/u.test(piece.trim())) return false;
  return people.length === 1 && fullName.test(people[0] ?? "") && agencyNamed(piece) === null;
}

function printedForm(piece: string): string {
  return foldSpace(piece).replace(/^[(\s]+|[)\s.,]+$/g, "");
}

/** What tells a son from his father is a part of the name. */
const generation = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;
const pictures = new RegExp(`^(?:${alternatives(words.credits)})$`, "iu");
const twoNames = /^\p{Lu}\S{0,30}\s(?:\S{1,30}\s){0,3}\p{Lu}/u;

function addPiece(piece: string, printed: boolean, names: Names): void {
  const agency = agencyNamed(piece);
  if (agency !== null) {
    if (!names.agencies.includes(agency)) {
      names.agencies.push(agency);
      names.printedAgencies.push(printedForm(piece));
    }
    return;
  }
  const bracketed = /^(.{3,60}?)\s*\(([^()]{2,40})\)$/.exec(piece);
  const inside = bracketed ? agencyNamed(bracketed[2] ?? "") : null;
  if (inside !== null && !names.agencies.includes(inside)) {
    names.agencies.push(inside);
    names.printedAgencies.push(printedForm(bracketed?.[2] ?? ""));
  }
  const last = names.people.length - 1;
  // "Ann Example, MA Quay Health News": letters, and where somebody works.
  if (last >= 0 && printed && piece.includes(" ") && isDegree(piece.split(" ")[0] ?? "")) return;
  const isLetters = last >= 0 && isCredential(piece);
  if (isLetters && (printed || !isDegree(piece))) return;
  if (isLetters || (last >= 0 && generation.test(piece))) {
    names.people[last] = `${names.people[last]}, ${piece}`;
    return;
  }
  // "Ann Example (text) and Bo Sample (photos)", "Ann Example and the Quay Post staff".
  if (pictures.test(bracketed?.[2] ?? "") || (last >= 0 && /^the\s/.test(piece))) return;
  const whole = cleanName(bracketed ? (bracketed[1] ?? "") : piece);
  const name = printed ? withoutCredentials(whole) : whole;
  if (isPerson(name, printed) && !names.people.includes(name)) names.people.push(name);
}

/** What people are called by their work. */
export const roleNoun =
  /\b(?:director|manager|officer|president|founder|head|chief|expert|specialist|columnist|correspondent|dietitian|nutritionist|attorney|consultant|editor|analyst|professor|strategist|reporter|writer|contributor)s?\b/i;

const reviewed = /^(?:medically |fact.)?(?:reviewed|checked|edited|verified) by\b/i;

/** Who checked a text did not write it. */
function withoutReviewers(text: string): string {
  const written = /\bwritten by\b.*$/i.exec(text);
  if (written !== null && written.index > 0 && reviewed.test(text)) return written[0];
  return text.replace(/\b(?:medically |fact.)?(?:reviewed|checked|edited|verified) by\b.*$/i, "");
}
