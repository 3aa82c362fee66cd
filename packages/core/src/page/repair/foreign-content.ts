/** Foreign content: drawings and formulas that nobody closed, which must not take the page with them. */

/** Start tags at which a browser leaves a drawing or formula (WHATWG HTML, 13.2.6.5). */
const breakouts = new Set(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var article section main aside header footer nav".split(
    " ",
  ),
);
/** Elements within which HTML is at home, so that nothing breaks out. */
const htmlInside = new Set([
  "foreignobject",
  "desc",
  "title",
  "annotation-xml",
  "mtext",
  "mi",
  "mo",
  "mn",
  "ms",
]);

const opening = /<!--|<(script|style|title|textarea|xmp|svg|math)(?=[\s/>])/gi;
const tag = /<!--|<(\/?)([a-zA-Z][\w-]{0,40})/g;
const ends: ReadonlyMap<string, RegExp> = new Map(
  ["script", "style", "title", "textarea", "xmp"].map((name) => [
    name,
    new RegExp(`</${name}`, "gi"),
  ]),
);

/**
 * Closes drawings and formulas in front of the first tag of HTML, where the page does not: to the
 * parser one that is never closed would hold all that follows.
 */
export function boundForeignContent(html: string): string {
  const pieces: string[] = [];
  let copied = 0;
  opening.lastIndex = 0;
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    const name = open[1]?.toLowerCase();
    if (name !== "svg" && name !== "math") {
      const end = endOfText(html, name, opening.lastIndex);
      if (end < 0) break;
      opening.lastIndex = end;
      continue;
    }
    const { at, unclosed } = endOfForeign(html, name, opening.lastIndex);
    if (unclosed !== "") {
      pieces.push(html.slice(copied, at), unclosed);
      copied = at;
    }
    opening.lastIndex = at;
  }
  return pieces.length === 0 ? html : pieces.join("") + html.slice(copied);
}

/** Elements of one drawing that are kept count of. */
const maxOpen = 400;

/** Where foreign content ends, and the end tags that are missing there. */
function endOfForeign(
  html: string,
  name: string,
  from: number,
  isBroken = false,
): { at: number; unclosed: string } {
  const homes: string[] = [];
  let depth = 1;
  tag.lastIndex = from;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const inner = found[2]?.toLowerCase();
    if (inner === undefined) {
      const end = html.indexOf("-->", tag.lastIndex - 2);
      if (end < 0) break;
      tag.lastIndex = end;
      continue;
    }
    const isEnd = found[1] === "/";
    if (inner === name && (!isEnd || homes.length === 0 || depth === 1)) {
      depth += isEnd ? -1 : 1;
      if (depth === 0) return { at: found.index, unclosed: "" };
      if (depth > maxOpen) break;
    } else if (htmlInside.has(inner) && !isBroken) {
      if (isEnd) homes.length = Math.max(0, homes.lastIndexOf(inner));
      else if (homes.length < maxOpen && !isSelfClosed(html, tag.lastIndex)) homes.push(inner);
    } else if (!isEnd && homes.length === 0 && breakouts.has(inner)) {
      return { at: found.index, unclosed: `</${name}>`.repeat(depth) };
    }
  }
  // HTML is at home within what was never closed either: it breaks out all the same.
  if (homes.length > 0) return endOfForeign(html, name, from, true);
  return { at: html.length, unclosed: "" };
}

/** Characters of a tag in which its end is looked for. */
const maxTag = 500;

function isSelfClosed(html: string, from: number): boolean {
  const end = html.slice(from, from + maxTag).indexOf(">");
  return end > 0 && html[from + end - 1] === "/";
}

/** Where a comment or a raw element ends; -1 if nowhere. */
function endOfText(html: string, name: string | undefined, from: number): number {
  if (name === undefined) return html.indexOf("-->", from - 2);
  const pattern = ends.get(name);
  if (pattern === undefined) return -1;
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : -1;
}
