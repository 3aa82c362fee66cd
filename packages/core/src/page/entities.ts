/** References to characters in texts that should have none: scripts, and attributes encoded twice. */
import { parsePage } from "./page.ts";

/** Rounds: software encodes a text once for the attribute or script, and once more before. */
const maxRounds = 2;
const reference = /&(?:#x?[0-9a-f]{1,7}|[a-z][a-z0-9]{1,30});/i;

/**
 * Scripts hold plain text by the standard, and escaped HTML, sometimes twice, in practice.
 *
 * @example
 * in:  Ren&eacute; &amp;amp; Co
 * out: René & Co
 */
export function decodeScriptText(text: string): string {
  let decoded = text;
  for (let round = 0; round < maxRounds && reference.test(decoded); round++) {
    decoded = decode(decoded);
  }
  return decoded.replace(control, " ");
}

/** What a browser makes of the text; a tag in it is text as well. */
function decode(text: string): string {
  return parsePage(text.replaceAll("<", "&lt;")).$.root().text();
}

/** Line ends and tabs by their references, and what no text has. */
const control = /\p{Cc}/gu;
