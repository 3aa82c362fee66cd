/** The news agencies that bylines, datelines and credit lines name. */
import { foldSpace } from "../../text/words.ts";
import agencies from "./agencies.json" with { type: "json" };

const byForm: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(({ name, forms }) => forms.map((form) => [formOf(form), name] as const)),
);

/** Words that begin or end an agency's name, by the numbers of their first letters. */
const startsOfNames: ReadonlySet<number> = new Set(
  [
    ...[...byForm.keys()].map((form) => form.split(" ")[0] ?? ""),
    ..."agency service association presseagentur nachrichtenagentur ajansı агентство новостей".split(
      " ",
    ),
  ].map((word) => startOf(word, 0)),
);

/** A number for the first three letters of a word, whatever their case; letters run out at its end. */
function startOf(text: string, at: number): number {
  let start = 0;
  for (let index = at; index < at + 3; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 0;
    const letter = code < 0x80 ? code | 0x20 : lowerCode(text, index);
    start = Math.imul(start, 31) + (isBorder(code) ? 0 : letter);
  }
  return start;
}

/** White space and punctuation, as far as they stand beside names. */
function isBorder(code: number): boolean {
  if (code < 0x80) return code < 0x30 || (code > 0x39 && code < 0x41);
  return code === 0xa0 || (code >= 0x2000 && code <= 0x206f) || code === 0xff1a;
}

function lowerCode(text: string, at: number): number {
  return text.charAt(at).toLowerCase().charCodeAt(0);
}

/** Says whether a word of the text may belong to an agency's name: few lines of a page have one. */
export function mayNameAgency(text: string): boolean {
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = !isBorder(code);
    if (isStart && isLetter && startsOfNames.has(startOf(text, at))) return true;
    isStart = !isLetter;
  }
  return false;
}

/** What an agency that is not on the list calls itself: "Northern Press Agency", "… ajansı". */
const selfDescribed =
  /^\p{Lu}[^,;|()]{2,50}\s(?:(?:press|news) (?:agency|service|association)|presseagentur|nachrichtenagentur|haber ajansı|информационное агентство|агентство новостей)$/iu;

/** Gives an agency's usual name if the words are one of its names and nothing else, or `null`. */
export function agencyNamed(words: string): string | null {
  if (!mayNameAgency(words)) return null;
  const name = foldSpace(words.slice(0, 80));
  return byForm.get(formOf(name)) ?? (selfDescribed.test(name) ? name : null);
}

/** The form of folded words. Short ones keep their case: "AP" is an agency, "Ap" and "aa" are not. */
function formOf(words: string): string {
  const bare = words.replace(/^[(\s]+|[)\s.,]+$/g, "");
  return bare.length <= 4 ? bare : bare.toLowerCase();
}
