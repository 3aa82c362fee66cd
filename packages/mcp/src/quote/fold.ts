/**
 * A text with what typesetters vary made one: white space, quotation marks, dashes, soft hyphens. Every
 * place of it leads back to the text.
 */

export interface Folded {
  text: string;
  /** For each UTF-16 unit, and for the end, its place in the text. */
  places: Uint32Array;
}

/** Signs that are printed one way here and another there; what is left of each. */
const alike = new Map<string, string>([
  ...[..."‘’‚‛′ʼ＇"].map((sign) => [sign, "'"] as const),
  ...[..."“”„‟″«»＂"].map((sign) => [sign, '"'] as const),
  ...[..."‐‑‒–—―−"].map((sign) => [sign, "-"] as const),
  ["…", "..."],
  // Shown by nobody: soft hyphen, zero-width space, word joiner, byte order mark.
  ...[..."\u00ad\u200b\u2060\ufeff"].map((sign) => [sign, ""] as const),
]);

/** Folds a text, in one walk. Capitals and accents stay: they are the text's own. */
export function fold(text: string): Folded {
  const pieces: string[] = [];
  const places: number[] = [];
  let isSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (/\s/u.test(sign)) {
      if (!isSpace) {
        pieces.push(" ");
        places.push(at);
      }
      isSpace = true;
      continue;
    }
    const piece = alike.get(sign) ?? sign;
    if (piece === "") continue;
    isSpace = false;
    pieces.push(piece);
    for (let n = 0; n < piece.length; n += 1) places.push(at);
  }
  places.push(text.length);
  return { text: pieces.join(""), places: Uint32Array.from(places) };
}
