/** Characters that text formats do without. */

// C0 but for tab and line feed, delete, C1, and the two that are no characters (Unicode 23.7).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text without control characters: bells, form feeds, and what moves a terminal's cursor. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(forbidden, "");
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text)
    .replace(/[\s\u2028\u2029]+/g, " ")
    .trim();
}

const encoder = new TextEncoder();

/** UTF-8. */
export function encoded(text: string): Uint8Array {
  return encoder.encode(text);
}
