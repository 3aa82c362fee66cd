/** Preambles: what may stand before the content of a text file. */

const space = /[\s\ufeff\0]/;
/** Bounds what is skipped, so that a page of comments is not walked for ever. */
const maxSteps = 200;

/** Where the content begins: after white space, comments, XML declarations and foreign doctypes. */
export function skipPreamble(text: string): number {
  let at = 0;
  for (let step = 0; step < maxSteps; step++) {
    at = skipSpace(text, at);
    const end = text.startsWith("<!--", at)
      ? text.indexOf("-->", at + 4) + 3
      : text.startsWith("<?", at)
        ? text.indexOf(">", at) + 1
        : endOfForeignDoctype(text, at);
    if (end <= at) return at;
    at = end;
  }
  return at;
}

/** Where source code begins: after white space and comments of C, of scripts and of HTML. */
export function skipCodeComments(text: string): number {
  let at = 0;
  for (let step = 0; step < maxSteps; step++) {
    at = skipSpace(text, at);
    const end = text.startsWith("/*", at)
      ? text.indexOf("*/", at + 2) + 2
      : text.startsWith("//", at) || /^#(?![!\w])|^#(?= )/.test(text.slice(at, at + 2))
        ? text.indexOf("\n", at) + 1
        : at;
    if (end <= at) return at;
    at = end;
  }
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && space.test(text.charAt(at))) at++;
  return at;
}

/** `<!DOCTYPE rss …>`, with its subset in brackets; a page's own doctype is content. */
function endOfForeignDoctype(text: string, at: number): number {
  const head = text.slice(at, at + 300);
  if (!/^<!doctype\s/i.test(head) || /^<!doctype\s{1,9}html/i.test(head)) return at;
  const subset = /^[^>]{0,280}\[/.test(head);
  const end = text.indexOf(subset ? "]>" : ">", at);
  return end < 0 ? at : end + (subset ? 2 : 1);
}
