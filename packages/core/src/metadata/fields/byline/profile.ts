/** Addresses that name a person: of a profile that a name leads to, and of a site that is one's own. */
import { comparable } from "../../../text/words.ts";

/** Letters of a name from which it is no chance that they stand in an address. */
const minLetters = 4;

/**
 * Says whether an address leads to somebody of this name: "/author/ann-example", "?author=Ann%20Example".
 */
export function leadsTo(href: string, name: string): boolean {
  const letters = lettersOf(name);
  return letters.length >= minLetters && lettersOf(decoded(lastPart(href))).includes(letters);
}

/** How much of a name stands in the site's own name: 2 for all of it, 1 for one of its words. */
export function ownership(name: string, site: string): 0 | 1 | 2 {
  if (site === "") return 0;
  const words = name.slice(0, 100).split(" ").map(lettersOf);
  const long = words.filter((word) => word.length >= minLetters - 1);
  if (long.length > 1 && long.every((word) => site.includes(word))) return 2;
  return long.some((word) => word.length >= minLetters && site.includes(word)) ? 1 : 0;
}

/** What a site calls itself in its address: the host without its end, and a user's folder. */
export function siteLetters(url: string | null): string {
  const parsed = URL.parse(url ?? "");
  if (parsed === null) return "";
  const host = parsed.hostname.replace(/^www\./, "").replace(/\.[^.]{2,20}$/, "");
  const user = /^\/[~@]([^/]{1,60})/.exec(parsed.pathname)?.[1] ?? "";
  return `${lettersOf(host)} ${lettersOf(user)}`.trim();
}

function lastPart(href: string): string {
  const path = href.split("#")[0]?.replace(/\/{1,3}$/, "") ?? "";
  return path.slice(path.lastIndexOf("/") + 1);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a stray percent sign: the letters are all that is compared
  }
}

/** Addresses are written without accents. */
function lettersOf(text: string): string {
  const bare = text.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "");
  return comparable(bare).replaceAll(" ", "");
}

/** The last part of a profile's address that is a name in full. */
const slug = /^\p{Ll}{2,20}(?:-\p{Ll}{2,20}){1,2}$/u;
const profile = /\/(?:authors?|autor(?:es)?|auteurs?|people|staff|by|journalists?|profiles?)\//i;

/**
 * Gives the name that the address of a profile spells, where software has that for the name.
 *
 * @example
 * in:  https://quay.example.org/author/ann-example
 * out: Ann Example
 */
export function profileName(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !profile.test(text)) return null;
  const part = decoded(lastPart(text.slice(0, 300)));
  if (!slug.test(part)) return null;
  return part
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
