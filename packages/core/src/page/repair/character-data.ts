/** Character data: sections that the standard knows in drawings and formulas alone. */

const start = "<![CDATA[";
/** What may hold the mark without opening a section: comments, and elements with a content of their own. */
const marks = /<!--|<!\[CDATA\[|<(script|style|svg|math|title|textarea|xmp)(?=[\s/>])/gi;
const ends: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ["script", "style", "svg", "math", "title", "textarea", "xmp"].map((name) => [
    name,
    new RegExp(`</${name}`, "gi"),
  ]),
);

/**
 * Turns sections of character data in the page itself into declarations, which end at the next `>`:
 * so browsers read them. To the parser such a section goes on until `]]>`, and one that is never
 * closed would swallow the page.
 */
export function boundCharacterData(html: string): string {
  if (!holdsOpen(html)) return html;
  const pieces: string[] = [];
  let copied = 0;
  marks.lastIndex = 0;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    if (mark[0] === start) {
      pieces.push(html.slice(copied, mark.index), "<! [CDATA[");
      copied = marks.lastIndex;
      continue;
    }
    const end = endOf(html, mark[1]?.toLowerCase(), marks.lastIndex);
    if (end < 0) break;
    marks.lastIndex = end;
  }
  return pieces.length === 0 ? html : pieces.join("") + html.slice(copied);
}

/** Says whether a section may stand in the page itself: scripts and styles hide theirs in a comment of their own. */
function holdsOpen(html: string): boolean {
  for (let at = html.indexOf(start); at >= 0; at = html.indexOf(start, at + start.length)) {
    if (!/\/[/*]\s?$/.test(html.slice(Math.max(0, at - 3), at))) return true;
  }
  return false;
}

/** Where a comment or an element ends, -1 if nowhere: then the rest of the page is its own. */
function endOf(html: string, name: string | undefined, from: number): number {
  // A comment's marks may overlap: `<!-->` is one.
  if (name === undefined) return html.indexOf("-->", from - 2);
  const pattern = ends[name] as RegExp;
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : -1;
}
