/** White space in the walk's inner loop: most text nodes are indentation, most texts are tidy. */
import { foldSpace } from "../../text.ts";

/** Tells whether a text is nothing but ASCII white space. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && (code > 0x0d || code < 0x09)) return false;
  }
  return true;
}

/** Folds white space as `foldSpace` does, without touching a text that has none to fold. */
export function folded(text: string): string {
  let wasSpace = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) {
      if (wasSpace) return foldSpace(text);
      wasSpace = true;
    } else if (code < 0x20 || code === 0xa0 || isFar(code)) return foldSpace(text);
    else wasSpace = false;
  }
  return wasSpace && text !== "" ? text.slice(0, -1) : text;
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
