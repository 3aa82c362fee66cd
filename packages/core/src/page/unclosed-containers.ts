/** Players, frames and lists that nobody closed: to the parser all that follows would stand in them. */

const containers =
  /<(\/?)(video|audio|canvas|select|datalist|map|template|iframe|applet)(?=[\s/>])/gi;
/** Characters of a start tag at most. */
const maxTag = 2000;
/** Tags of which no more are kept count of: a page has some dozens. */
const maxOpen = 5000;

/** Takes out the start tags that have no end: what follows is shown beside the player, and not in it. */
export function boundContainers(html: string): string {
  const open = new Map<string, number[]>();
  for (const { index, 1: slash, 2: found = "" } of html.matchAll(containers)) {
    const name = found.toLowerCase();
    const starts = open.get(name) ?? [];
    if (slash === "/") starts.pop();
    else if (starts.length < maxOpen) starts.push(index);
    open.set(name, starts);
  }
  const unclosed = [...open.values()].flat().sort((one, two) => one - two);
  if (unclosed.length === 0) return html;
  const pieces: string[] = [];
  let copied = 0;
  for (const start of unclosed) {
    const end = html.indexOf(">", start);
    if (end < 0 || end - start > maxTag || html[end - 1] === "/") continue;
    pieces.push(html.slice(copied, start));
    copied = end + 1;
  }
  return pieces.join("") + html.slice(copied);
}
