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
    [...name].reduce((key, letter) => nextKey(key, letter.charCodeAt(0)), 0),
    name,
  ]),
);

/** Counts the tags of a page. */
export function censusOf(html: string): TagCensus {
  const counts = noTags();
  let lastComment = -1;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const code = html.charCodeAt(at + 1);
    if (code === exclamation) {
      if (html.startsWith("<!--", at)) lastComment = at;
      else counts.hasSection ||= html.startsWith("<![CDATA[", at);
      continue;
    }
    const start = code === slash ? at + 2 : at + 1;
    let key = 0;
    let end = start;
    // One letter more than the names have, so that none of them is found in a longer one.
    for (; end <= start + maxLetters; end++) {
      const letter = html.charCodeAt(end) | 0x20;
      if (letter < 0x61 || letter > 0x7a) break;
      key = nextKey(key, letter);
    }
    if (end === start) continue;
    if (code !== slash) counts.startTags++;
    const name = namesByKey.get(key);
    if (name !== undefined && isName(html, start, end, name)) count(name, code === slash, counts);
  }
  counts.hasOpenComment = lastComment >= 0 && !/--!?>/.test(html.slice(lastComment));
  return counts;
}

interface Counts extends TagCensus {
  readonly unclosed: Map<string, number>;
  readonly surplus: Map<string, number>;
}

function noTags(): Counts {
  return {
    startTags: 0,
    hasOpenComment: false,
    hasSection: false,
    hasForeign: false,
    unclosed: new Map(containerTags.map((name) => [name, 0])),
    surplus: new Map(formattingTags.map((name) => [name, 0])),
  };
}

function count(name: string, isEnd: boolean, counts: Counts): void {
  const { unclosed, surplus } = counts;
  const open = unclosed.get(name);
  const more = surplus.get(name);
  if (open !== undefined) unclosed.set(name, isEnd ? Math.max(0, open - 1) : open + 1);
  else if (more !== undefined) surplus.set(name, isEnd ? more - 1 : more + 1);
  else counts.hasForeign ||= !isEnd;
}

const exclamation = 0x21;
const slash = 0x2f;
/** Letters of the longest name that is counted. */
const maxLetters = 8;

/** One step towards the number of a name; others may have the same. */
function nextKey(key: number, letter: number): number {
  return (Math.imul(key, 31) + letter) | 0;
}

function isName(html: string, start: number, end: number, name: string): boolean {
  return /[\s/>]/.test(html.charAt(end)) && html.slice(start, end).toLowerCase() === name;
}
