/** Players, frames, fields and lists that nobody closed: to the parser all that follows would stand in them. */
import { containerTags } from "./tag-census.ts";

const containers = new RegExp(`<(/?)(${containerTags.join("|")})(?=[\\s/>])`, "gi");
/** Characters of a start tag at most. */
const maxTag = 2000;

/** Takes out the start tags that have no end: what follows is shown beside the player, and not in it. */
export function boundContainers(html: string): string {
  const open = new Map<string, number[]>();
  containers.lastIndex = 0;
  for (let tag = containers.exec(html); tag; tag = containers.exec(html)) {
    const name = (tag[2] ?? "").toLowerCase();
    const starts = open.get(name) ?? [];
    if (tag[1] === "/") starts.pop();
    else starts.push(tag.index);
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
