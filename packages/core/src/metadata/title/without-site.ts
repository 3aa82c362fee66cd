/** Cuts the site's name off a page title, by comparison with what else the page says. */
import { comparable } from "../../text.ts";

/** What parts a headline from the site's name; a hyphen or colon does so with a space beside it. */
const separator = /\s*[|•·»›]\s*|\s+[-–—~:/]\s+|\s*—\s*/g;

/**
 * Gives the forms of a title with ends cut off, most likely first; the whole title is the last one.
 *
 * A part is cut if it is a name of the site, or if what is left is what another source says.
 *
 * @example
 * in:  "Bridge reopens - Regional - The Invented Times", known names: "the invented times"
 * out: "Bridge reopens - Regional"
 */
export function withoutSite(
  title: string,
  siteNames: ReadonlySet<string>,
  wordings: ReadonlySet<string>,
): string[] {
  const cuts = [...title.slice(0, 1000).matchAll(separator)].slice(0, 8);
  const parts = cuts.map((cut) => ({ start: cut.index, end: cut.index + cut[0].length }));
  const shorter = [
    ...parts
      .map(({ start }) => ({ rest: title.slice(0, start), cut: title.slice(start) }))
      .reverse(),
    ...parts.map(({ end }) => ({ rest: title.slice(end), cut: title.slice(0, end) })),
  ];
  const agreed = shorter.filter(({ rest }) => wordings.has(comparable(rest)));
  const named = shorter.filter(({ cut }) => isSiteName(comparable(cut), siteNames));
  return [...agreed, ...named].map(({ rest }) => rest.trim()).concat(title.trim());
}

/** Says whether words are a name of the site, as printed or run together as in its host name. */
export function isSiteName(form: string, siteNames: ReadonlySet<string>): boolean {
  if (form === "") return false;
  const joined = form.replaceAll(" ", "");
  for (const name of siteNames) {
    const bare = name.replaceAll(" ", "");
    if (joined === bare || joined === `the${bare}` || `the${joined}` === bare) return true;
    if (bare.length > 5 && joined.length < bare.length + 6 && joined.startsWith(bare)) return true;
  }
  return false;
}
