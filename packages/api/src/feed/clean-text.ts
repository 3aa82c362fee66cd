/** Text that a feed may hold: no control characters, no halves of characters. */

// What XML 1.0 (section 2.2) leaves out, and delete and C1 beside, which it only advises against.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text without what XML forbids and readers choke on; line ends are line feeds. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(forbidden, "").toWellFormed();
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .trim();
}

/** An address that a reader may be led to; `null` for one of any other scheme. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
