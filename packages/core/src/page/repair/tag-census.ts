/**
 * A census of the tags of a page: one look at each bracket tells the repairs whether they have anything
 * to do. Most pages need none of them, and each would read the whole page to find that out.
 */

/** What stands in scripts and comments is counted too: a census never says less than there is. */
export interface TagCensus {
  startTags: number;
  /** Whether the last comment has no end; those before it have one if it does. */
  hasOpenComment: boolean;
  /** Whether a section of character data begins anywhere, and a drawing or a formula. */
  hasSection: boolean;
  hasForeign: boolean;
  /** By the name of a container: start tags that no end tag follows. */
  unclosed: ReadonlyMap<string, number>;
  /** By the name of a formatting element: start tags less end tags. */
  surplus: ReadonlyMap<string, number>;
}

/** Players, frames, fields and lists: to the parser what follows an open one stands within. */
export const containerTags =
  "video audio canvas select datalist map template iframe applet noscript textarea".split(" ");
/** Elements that set letters, which old editors open anew in each paragraph. */
export const formattingTags = "font b i u em strong big small s strike tt center".split(" ");
const foreignTags = ["svg", "math"];

/** The names that are counted, by a number: of hardly any other tag a name is cut out to look it up. */
const namesByKey: ReadonlyMap<number, string> = new Map(
  [...containerTags, ...formattingTags, ...foreignTags].map((name) => [
    keyOf(name, 0, name.length),
    name,
  ]),
);

/** Counts the tags of a page. */
export function censusOf(html: string): TagCensus {
  const unclosed = new Map(containerTags.map((name) => [name, 0]));
  const surplus = new Map(formattingTags.map((name) => [name, 0]));
  let startTags = 0;
  let lastComment = -1;
  let hasSection = false;
  let hasForeign = false;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const code = html.charCodeAt(at + 1);
    if (code === exclamation) {
      if (html.startsWith("<!--", at)) lastComment = at;
      else hasSection ||= html.startsWith("<![CDATA[", at);
      continue;
    }
    const isEnd = code === slash;
    const start = isEnd ? at + 2 : at + 1;
    const end = endOfLetters(html, start);
    if (end === start) continue;
    if (!isEnd) startTags++;
    const name = namesByKey.get(keyOf(html, start, end));
    if (name === undefined || !isName(html, start, end, name)) continue;
    const open = unclosed.get(name);
    const more = surplus.get(name);
    if (open !== undefined) unclosed.set(name, isEnd ? Math.max(0, open - 1) : open + 1);
    else if (more !== undefined) surplus.set(name, isEnd ? more - 1 : more + 1);
    else hasForeign ||= !isEnd;
  }
  const hasOpenComment = lastComment >= 0 && !/--!?>/.test(html.slice(lastComment));
  return { startTags, hasOpenComment, hasSection, hasForeign, unclosed, surplus };
}

const exclamation = 0x21;
const slash = 0x2f;
/** Letters of the longest name that is counted. */
const maxLetters = 8;

/** Where the letters of a name end; one letter too many of a name that is longer than those counted. */
function endOfLetters(html: string, start: number): number {
  let end = start;
  while (end <= start + maxLetters && isLetter(html.charCodeAt(end))) end++;
  return end;
}

/** A number for letters in either case; others may have the same. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at++)
    key = (Math.imul(key, 31) + (text.charCodeAt(at) | 0x20)) | 0;
  return key;
}

function isName(html: string, start: number, end: number, name: string): boolean {
  return /[\s/>]/.test(html.charAt(end)) && html.slice(start, end).toLowerCase() === name;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
