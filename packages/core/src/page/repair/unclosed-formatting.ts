/** Formatting that is never closed, as old editors write it: each paragraph would lie within the one above. */
import { formattingTags } from "./tag-census.ts";

/** Elements of a name that are left open, from which the page is written so. */
export const minUnclosed = 40;
/** Characters of a formatting tag at most. */
const maxTag = 500;

/**
 * Takes out the tags of a formatting element that a page opens much more often than it closes. A
 * browser ends such an element with its paragraph and opens it anew in the next; to the parser the
 * next paragraph is within.
 */
export function boundFormatting(html: string): string {
  let bounded = html;
  for (const name of unclosedIn(html)) {
    bounded = bounded.replace(new RegExp(`</?${name}(?:\\s[^<>]{0,${maxTag}})?>`, "gi"), "");
  }
  return bounded;
}

const counted = new RegExp(`<(/?)(${formattingTags.join("|")})(?=[\\s/>])`, "gi");

function unclosedIn(html: string): string[] {
  const open = new Map<string, number>();
  counted.lastIndex = 0;
  for (let tag = counted.exec(html); tag; tag = counted.exec(html)) {
    const name = (tag[2] ?? "").toLowerCase();
    open.set(name, (open.get(name) ?? 0) + (tag[1] === "/" ? -1 : 1));
  }
  return [...open].filter(([, count]) => count >= minUnclosed).map(([name]) => name);
}
