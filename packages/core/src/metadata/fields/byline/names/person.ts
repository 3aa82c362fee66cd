/** What a person's name looks like, and what stands beside it and is no part of it. */
import { weekdaysOf } from "../../../../dates/index.ts";
import { foldSpace } from "../../../../text/words.ts";
import words from "./words.json" with { type: "json" };

const notPeople: ReadonlySet<string> = new Set(words.notPeople);
const roles: ReadonlySet<string> = new Set(words.roles);
const roleTail = new RegExp(`\\s*[,(–-]?\\s*(?:${alternatives(words.roles)})\\)?$`, "iu");

/** Words that stand beside a name on a page's buttons and labels. */
const buttonTail =
  /(?:[\s,|]{1,3}(?:view|views|updated?|published|posted|follow|share|shares|read|more|bio|profile|instagram|twitter|facebook|linkedin|comments?|by)){1,3}$/i;
/** What a name is followed by in a sentence. */
const sentenceTail =
  /\s(?:for|of|at|in|on|special to|is a|is an|is the|has been|follow|share)\s.{0,300}$/i;
/** What is left of it where a date has been taken out. */
const openTail = /\s(?:on|at|in)$/;

/** Takes off what templates print around a name: roles, buttons, the name itself once more. */
export function cleanName(piece: string): string {
  const name = unmarked(piece);
  // Some templates print the name twice: for wide screens, and for small ones.
  const half = name.slice(0, (name.length - 1) / 2);
  if (half !== "" && name === `${half} ${half}`) return half;
  // "Ann Example Ann is a sailor": the first name opens the next sentence.
  const parts = name.split(" ");
  return parts.length > 2 && parts.at(-1) === parts[0] ? parts.slice(0, -1).join(" ") : name;
}

function unmarked(piece: string): string {
  return foldSpace(piece)
    .replace(buttonTail, "")
    .replace(weekdayTail, keepUnlessWeekday)
    .replace(roleTail, keepSurname)
    .replace(sentenceTail, "")
    .replace(openTail, "")
    .replace(buttonTail, "") // once more: "Ann Example View in Digital Edition"
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}.)®!?]+$/gu, "")
    .replace(/^([^(]*)\)$/, "$1") // its start was an address
    .replace(/(?<=\p{Ll}{4})\.$/u, "") // the sentence's; "Jr." and "Ph.D." keep theirs
    .trim();
}

/** "Jane Reporter", "Tom Baker": of two words with capitals and nothing between both are the name. */
const twoWords = /^\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+$/u;

function keepSurname(tail: string, at: number, whole: string): string {
  return twoWords.test(whole) && /^\s\p{Lu}\p{Ll}+$/u.test(tail) && at > 1 ? tail : "";
}

/** Says whether two words are a name, of which the second is a role's word and not a role. */
export function keepsSurname(piece: string): boolean {
  const name = piece.trim();
  return (
    twoWords.test(name) && !roles.has(name.toLowerCase()) && !notPeople.has(name.toLowerCase())
  );
}

/** "Joe Marrin Monday": the day of the date that follows; short ones are names. */
const weekdayTail = /(?<=\s\S{1,40})[\s,]+(\p{L}{5,14})$/u;

function keepUnlessWeekday(tail: string, word: string): string {
  return weekdaysOf(word).size > 0 ? "" : tail;
}

/** Small words inside names. */
const particles =
  /^(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|zu|bin|ibn|al|el|y|e|the|st|team|staff|editors|o|and|'t|’t|ten|te|in|dr|e|i|of|the)$/i;

/** Says whether a cleaned piece is a person's name; declared names may be pen names. */
export function isPerson(name: string, printed: boolean): boolean {
  const lower = name.toLowerCase();
  if (name.length < 2 || name.length > 60 || notPeople.has(lower) || roles.has(lower)) return false;
  if (!/\p{L}/u.test(name) || /[<>{}[\]=@|:]|https?:|www\.|\.(?:com|org|net)\b/i.test(name))
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

/** Words as the branches of an expression, longest first. */
export function alternatives(list: readonly string[]): string {
  return [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\s/g, "\\s"))
    .join("|");
}
