/** Fitting: how wide a text is on a terminal, and as much of it as there is room for. */

const combining = /\p{M}|\u200b/u;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u;

/** Columns on a terminal: wide characters take two, combining ones none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += columnsOf(char);
  return width;
}

/** Cuts a text to a width, with an ellipsis where something goes. */
export function fit(text: string, maxWidth = Number.POSITIVE_INFINITY): string {
  let width = 0;
  let end = 0; // where the ellipsis would go
  let at = 0;
  for (const char of text) {
    width += columnsOf(char);
    if (width > maxWidth) return maxWidth < 1 ? "" : `${text.slice(0, end).trimEnd()}…`;
    at += char.length;
    if (width <= maxWidth - 1) end = at;
  }
  return text;
}

function columnsOf(char: string): number {
  if (char < "\u0300") return 1; // most of what there is, without asking for its script
  if (combining.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}
