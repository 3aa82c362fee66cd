/**
 * A guard before the parser. For each tag the parser searches and shifts the list of all elements
 * that are open, so a megabyte of tags that are never closed would keep it busy for minutes.
 */

/** Elements that may be open at once; four times what is looked into, so that no honest page is touched. */
export const maxOpen = 2048;

/** Letters of a name that fit into a small number, which maps find faster than a cut string. */
const maxKeyLetters = 5;
const bitsPerLetter = 6;

const voidTags = keysOf(
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr",
);
/** Elements whose content is text to the parser, whatever it looks like. */
const rawTags = keysOf("script style title textarea xmp");

/**
 * Turns the start tags that nest too deep into `<hr>`, which stays a border between texts but is
 * never open. Pages that nest as people nest come back untouched.
 */
export function boundNesting(html: string): string {
  const open = new Map<number | string, number>(); // never less than what the parser has open of a name
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
    const name = keyOf(html, start, nameEnd);
    // The parser reads no attributes in end tags, so no quotes either.
    at = isEnd ? past(html.indexOf(">", nameEnd), 1, html) : endOfTag(html, nameEnd);
    const count = open.get(name) ?? 0;
    if (isEnd) {
      if (count > 0) open.set(name, count - 1);
      total -= count > 0 ? 1 : 0;
    } else if (rawTags.has(name)) {
      at = endOfRaw(html, html.slice(start, nameEnd).toLowerCase(), at);
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

function keysOf(names: string): ReadonlySet<number | string> {
  return new Set(names.split(" ").map((name) => keyOf(name, 0, name.length)));
}

/** A name in lower case as a key: packed into a number if it is short, as most names are. */
function keyOf(html: string, start: number, end: number): number | string {
  if (end - start > maxKeyLetters) return html.slice(start, end).toLowerCase();
  let key = 0;
  for (let at = start; at < end; at++) {
    const code = html.charCodeAt(at);
    const value = isLetter(code) ? code & 0x1f : isDigit(code) ? code - 0x30 + 27 : 0;
    if (value === 0) return html.slice(start, end).toLowerCase();
    key = (key << bitsPerLetter) | value;
  }
  return key;
}

const slash = 0x2f;
const greater = 0x3e;
const equals = 0x3d;

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
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
  let state = inGap;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === greater) return at + 1;
    if (state === beforeValue) {
      if (code === 0x22 || code === 0x27) {
        at = html.indexOf(code === 0x22 ? '"' : "'", at + 1);
        if (at < 0) return html.length;
        state = inGap;
      } else if (!isSpace(code)) state = inValue;
    } else if (isSpace(code)) state = state === inValue || state === inGap ? inGap : afterName;
    else if (state === inValue) continue;
    else if (code === equals && state !== inGap) state = beforeValue;
    else state = code === slash ? inGap : inName;
  }
  return html.length;
}

/** Where in a start tag the reading stands. */
const inGap = 0;
const inName = 1;
const afterName = 2;
const beforeValue = 3;
const inValue = 4;

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
