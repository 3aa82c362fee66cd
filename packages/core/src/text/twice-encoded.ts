/** Character references that were encoded twice: `&amp;eacute;`, which a page shows as `&eacute;`. */

import { holdsReference } from "./holds-reference.ts";

const twice = /&(?:amp|#38|#x26);(?=(?:[a-z][a-z0-9]{1,30}|#\d{2,7}|#x[0-9a-f]{2,6});)/gi;
const oneTwice = new RegExp(twice, "iy");
/** Beside a letter no one means to print the reference: `Caf&amp;eacute;`. */
const twiceInWord =
  /\p{L}&(?:amp|#38|#x26);(?:[a-z][a-z0-9]{1,30}|#\d{2,7}|#x[0-9a-f]{2,6});|&(?:amp|#38|#x26);(?:[a-z][a-z0-9]{1,30}|#\d{2,7}|#x[0-9a-f]{2,6});\p{L}/iu;
/** An ampersand between words, as in a name. */
const betweenWords = /(?<=[\p{L}\p{N}.)] )&(?:amp|#38|#x26);amp;(?= [\p{Lu}\p{N}])/gu;
/** Elements that show source code, in which a reference stands for itself. */
const code = /<(code|pre|kbd|samp|tt|textarea|xmp|script|style)(?=[\s>])/gi;

/** Takes one layer off the references of a page's source where they stand in words, titles and metas. */
export function withoutTwiceEncoded(html: string): { html: string; count: number } {
  // Addresses are full of `&amp;page=2`: only what ends as a reference does is one.
  if (!holdsReference(html, oneTwice)) return { html, count: 0 };
  let count = 0;
  const once = () => {
    count++;
    return "&";
  };
  const mend = (part: string) => {
    if (!part.includes("&")) return part;
    if (/^<(?:meta|title)/i.test(part) || twiceInWord.test(part)) return part.replace(twice, once);
    return part.replace(betweenWords, () => `${once()}amp;`);
  };
  const pieces: string[] = [];
  let copied = 0;
  code.lastIndex = 0;
  for (let mark = code.exec(html); mark; mark = code.exec(html)) {
    pieces.push(mendParts(html.slice(copied, mark.index), mend));
    const end = endOf(html, mark[1] ?? "", code.lastIndex);
    pieces.push(html.slice(mark.index, end));
    copied = end;
    code.lastIndex = end;
  }
  pieces.push(mendParts(html.slice(copied), mend));
  return { html: pieces.join(""), count };
}

function mendParts(html: string, mend: (part: string) => string): string {
  if (!html.includes("&")) return html;
  return html
    .split(/(?=<(?:meta|title|\/?(?:p|div|li|h[1-6]|td|blockquote))[\s>])/i)
    .map(mend)
    .join("");
}

function endOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  const end = close.exec(html)?.index ?? -1;
  return end < 0 ? html.length : end;
}
