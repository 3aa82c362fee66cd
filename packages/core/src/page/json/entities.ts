/** References to characters in texts that should have none: scripts, and attributes encoded twice. */
import { decodeHTML } from "entities";
import { withoutInvisible } from "../../text/invisible.ts";

/** Line ends and tabs by their references, and what no text has. */
const control = /\p{Cc}/gu;

/**
 * Scripts hold plain text by the standard, and escaped HTML, often escaped twice, in practice; and
 * the invisible characters of the page's layout.
 *
 * @example
 * in:  Ren&eacute; &amp;amp; Co
 * out: René & Co
 */
export function decodeScriptText(text: string): string {
  const plain = withoutInvisible(text);
  const decoded = plain.includes("&") ? withoutInvisible(decodeHTML(decodeHTML(plain))) : plain;
  return decoded.replace(control, " ");
}
