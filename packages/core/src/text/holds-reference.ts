/** A search for character references of one kind, by their ampersands: those are found many times as fast as a pattern. */

/** Says whether a reference of the kind stands anywhere in a page; the pattern is a sticky one. */
export function holdsReference(html: string, kind: RegExp): boolean {
  for (let at = html.indexOf("&"); at >= 0; at = html.indexOf("&", at + 1)) {
    kind.lastIndex = at;
    if (kind.test(html)) return true;
  }
  return false;
}
