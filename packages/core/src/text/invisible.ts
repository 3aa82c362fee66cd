/**
 * Invisible characters: what lays out a line and is no part of its words. Joiners stay, since Persian,
 * the scripts of India and emoji are written with them.
 */

import { holdsReference } from "./holds-reference.ts";
import { oddCharactersOf } from "./odd-characters.ts";

/**
 * Soft hyphens, spaces without width, marks of direction and of annotation, and controls other than
 * white space. Tag characters stay behind a black flag, where they name a country.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the controls are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0001}-\u{e007f}](?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{1,7})/gu;

/** The same as references in HTML. */
const invisibleReference =
  /&(?:shy|lrm|rlm|ZeroWidthSpace|NegativeVeryThinSpace|NegativeThinSpace|NegativeMediumSpace|NegativeThickSpace|NoBreak|#0{0,5}(?:173|1564|6158|8203|820[67]|823[4-8]|829[4-7]|65279)|#x0{0,5}(?:ad|61c|180e|200[bef]|202[a-e]|206[0-9a-f]|feff))(?:;|(?![\w;]))/gi;
const oneReference = new RegExp(invisibleReference, "iy");

const control = /[\u0080-\u009f]/g;
const windows = new TextDecoder("windows-1252");

/**
 * Takes the invisible characters out of a text. Controls above ASCII are the quotation marks and
 * dashes that Windows has in their place, as in references of HTML; its open places go, and the one
 * that ends lines does so.
 */
export function withoutInvisible(text: string, odd = oddCharactersOf(text)): string {
  if (odd.search(invisible) < 0 && odd.search(control) < 0) return text;
  return text.replace(invisible, "").replace(control, (character) => {
    if (character === "\u0085") return "\n";
    const meant = windows.decode(Uint8Array.of(character.charCodeAt(0)));
    return meant === character ? "" : meant;
  });
}

/** Takes them out of the source of a page, where they may be written as references. */
export function withoutInvisibleReferences(html: string): string {
  return holdsReference(html, oneReference) ? html.replace(invisibleReference, "") : html;
}
