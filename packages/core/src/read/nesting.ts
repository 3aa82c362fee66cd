/**
 * A guard before the parser. For each tag the parser searches and shifts the list of all elements
 * that are open, so a megabyte of tags that are never closed would keep it busy for minutes.
 */

/** Elements that may be open at once; four times what is looked into, so that no honest page is touched. */
const maxOpen = 2048;

const voidTags = new Set(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);
/** Elements whose content is text to the parser, whatever it looks like. */
const rawTags = new Set("script style title textarea xmp".split(" "));

/**
 * Turns the start tags that nest too deep into `<hr>`, which stays a border between texts but is
 * never open. Pages that nest as people nest come back untouched.
 */
export function boundNesting(html: string): string {
  const open = new Map<string, number>(); // never less than what the parser has open of a name
  const pieces: string[] = [];
  let copied = 0;
  let total = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const isEnd = html.charCodeAt(at + 1) === slash;
    const start = isEnd ? at + 2 : at + 1;
    if (!isLetter(html.charCodeAt(start))) {
      at = skipDeclaration(html, at);
      continue;
    }
    const nameEnd = endOfName(html, start, isEnd);
    const name = html.slice(start, nameEnd).toLowerCase();
    // The parser reads no attributes in end tags, so no quotes either.
    at = isEnd ? past(html.indexOf(">", nameEnd), 1, html) : endOfTag(html, nameEnd);
    const count = open.get(name) ?? 0;
    if (isEnd) {
      if (count > 0) open.set(name, count - 1);
      total -= count > 0 ? 1 : 0;
    } else if (rawTags.has(name)) {
      at = endOfRaw(html, name, at);
    } else if (!voidTags.has(name)) {
      if (total >= maxOpen) {
        pieces.push(html.slice(copied, start), "hr");
        copied = nameEnd;
      } else {
        open.set(name, count + 1);
        total++;
      }
    }
  }
  return pieces.length === 0 ? html : pieces.join("") + html.slice(copied);
}

const slash = 0x2f;
const greater = 0x3e;
const equals = 0x3d;

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function skipDeclaration(html: string, at: number): number {
  const next = html.charAt(at + 1);
  if (html.startsWith("<!--", at)) return past(html.indexOf("-->", at + 2), 3, html);
  if (html.startsWith("<![CDATA[", at)) return past(html.indexOf("]]>", at + 9), 3, html);
  if (next === "!" || next === "?" || next === "/") return past(html.indexOf(">", at), 1, html);
  return at + 1;
}

function past(found: number, length: number, html: string): number {
  return found < 0 ? html.length : found + length;
}

function endOfName(html: string, start: number, isEnd: boolean): number {
  let at = start;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at)) {
    if (isSpace(code) || code === greater || (code === slash && !isEnd)) break;
  }
  return at;
}

/**
 * The end of a start tag: the first `>` outside quoted values. It has to agree with the parser to
 * the letter, or tags could hide from one of the two: a quote opens a value only where a value is due.
 */
function endOfTag(html: string, from: number): number {
  let state: "space" | "name" | "after-name" | "before-value" | "value" = "space";
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    const isQuote = code === 0x22 || code === 0x27;
    if (code === greater) return at + 1;
    if (state === "before-value") {
      if (isQuote) {
        at = html.indexOf(code === 0x22 ? '"' : "'", at + 1);
        if (at < 0) return html.length;
        state = "space";
      } else if (!isSpace(code)) state = "value";
    } else if (isSpace(code))
      state = state === "value" || state === "space" ? "space" : "after-name";
    else if (state === "value") continue;
    else if (code === equals && state !== "space") state = "before-value";
    else state = code === slash ? "space" : "name";
  }
  return html.length;
}

/** Where the end tag of a raw element begins. */
function endOfRaw(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    const end = at + 2 + name.length;
    const code = html.charCodeAt(end);
    if (code !== greater && !isSpace(code)) continue;
    if (html.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return html.length;
}
