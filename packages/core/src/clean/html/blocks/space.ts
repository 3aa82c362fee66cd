/** White space in the walk's inner loop: most text nodes are indentation, most texts are tidy. */
/** Tells whether a text is nothing but ASCII white space. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && (code > 0x0d || code < 0x09)) return false;
  }
  return true;
}

/** Folds white space as `foldSpace` does, without a pattern and without touching a tidy text. */
export function folded(text: string): string {
  let pieces = "";
  let start = 0; // of what has not been copied yet
  let wasSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code)) {
      wasSpace = false;
      continue;
    }
    if (!wasSpace && code === 0x20) {
      wasSpace = true; // the one space between two words
      continue;
    }
    pieces += text.slice(start, i);
    if (!wasSpace) pieces += " ";
    wasSpace = true;
    start = i + 1;
  }
  const rest = start === 0 ? text : pieces + text.slice(start);
  return wasSpace && rest !== "" ? rest.slice(0, -1) : rest;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code <= 0x0d && code >= 0x09) || code === 0xa0 || isFar(code);
}

/** White space beyond Latin, zero-width characters included. */
function isFar(code: number): boolean {
  if (code < 0x1680) return false;
  if (code >= 0x2000 && code <= 0x200b) return true;
  return (
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
