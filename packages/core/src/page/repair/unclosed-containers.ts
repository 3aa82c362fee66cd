/** Players, frames, fields and lists that nobody closed: to the parser all that follows would stand in them. */

const containers =
  /<(\/?)(video|audio|canvas|select|datalist|map|template|iframe|applet|noscript|textarea)(?=[\s/>])/gi;
/** Characters of a start tag at most. */
const maxTag = 2000;

/** Takes out the start tags that have no end: what follows is shown beside the player, and not in it. */
export function boundContainers(html: string): string {
  const open = new Map<string, number[]>();
  for (const { index, 1: slash, 2: found = "" } of html.matchAll(containers)) {
    const name = found.toLowerCase();
    const starts = open.get(name) ?? [];
    if (slash === "/") starts.pop();
    else starts.push(index);
    open.set(name, starts);
  }
  const unclosed = [...open.values()].flat().sort((one, two) => one - two);
  if (unclosed.length === 0) return html;
  const pieces: string[] = [];
  let copied = 0;
  for (const start of unclosed) {
    const length = html.slice(start, start + maxTag).indexOf(">") + 1;
    if (length === 0 || html[start + length - 2] === "/") continue;
    pieces.push(html.slice(copied, start));
    copied = start + length;
  }
  return pieces.join("") + html.slice(copied);
}
