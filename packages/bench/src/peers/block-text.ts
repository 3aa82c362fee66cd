/** HTML to text for the peers that answer with HTML: a line a block, so that words do not run together. */
import { load } from "cheerio/slim";
import type { AnyNode } from "domhandler";

const blocks = new Set(
  `address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody td tfoot th thead tr
  ul video`.split(/\s+/),
);
const unread = new Set(["script", "style", "noscript", "template"]);

/**
 * The text of an HTML fragment, with breaks where its blocks begin and end.
 *
 * @example
 * in:  <p>One <b>two</b></p><ul><li>three</li></ul>
 * out: One two⏎three
 */
export function blockText(html: string): string {
  const pieces: string[] = [];
  const open: (AnyNode | "\n")[] = [...load(html).root().contents().get()].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === "\n") pieces.push(node);
    else if (node.type === "text") pieces.push(node.data.replaceAll(/\s+/g, " "));
    else if ("children" in node && !("name" in node && unread.has(node.name))) {
      const isBlock = "name" in node && blocks.has(node.name);
      if (isBlock) {
        pieces.push("\n");
        open.push("\n");
      }
      for (const child of [...node.children].reverse()) open.push(child);
    }
  }
  return pieces
    .join("")
    .replaceAll(/ ?\n[ \n]*/g, "\n")
    .trim();
}
