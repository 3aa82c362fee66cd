/** A comment that nobody closed: to the parser all that follows would stand in it. */

const marks = /<!--|<(script|style|title|textarea|xmp)(?=[\s/>])/gi;
const ends: ReadonlyMap<string, RegExp> = new Map(
  ["script", "style", "title", "textarea", "xmp"].map((name) => [
    name,
    new RegExp(`</${name}`, "gi"),
  ]),
);
/** Characters of the words of a comment before its first tag. */
const maxWords = 2000;

/** Ends such a comment at the next `>`, as browsers of old did: what follows is shown and not lost. */
export function boundComments(html: string): string {
  marks.lastIndex = 0;
  for (let mark = marks.exec(html); mark; mark = marks.exec(html)) {
    const name = mark[1]?.toLowerCase();
    // A comment's marks may overlap: `<!-->` is one.
    const end = name === undefined ? endOfComment(html, mark.index + 2) : endOf(html, name);
    if (end >= 0) marks.lastIndex = end;
    else if (name !== undefined) return html;
    else return withoutStart(html, mark.index);
  }
  return html;
}

function endOfComment(html: string, from: number): number {
  const plain = html.indexOf("-->", from);
  return plain >= 0 ? plain : html.indexOf("--!>", from);
}

function endOf(html: string, name: string): number {
  const pattern = ends.get(name) as RegExp;
  pattern.lastIndex = marks.lastIndex;
  return pattern.test(html) ? pattern.lastIndex : -1;
}

function withoutStart(html: string, at: number): string {
  const length = html.slice(at, at + maxWords).indexOf(">") + 1;
  return length === 0 ? html : html.slice(0, at) + html.slice(at + length);
}
