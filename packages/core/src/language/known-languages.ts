/** What the network knows, and which languages it cannot tell from each other. */

/** The languages of CLD3, as primary subtags of BCP 47. */
const known: ReadonlySet<string> = new Set(
  `af am ar az be bg bn bs ca ceb co cs cy da de el en eo es et eu fa fi fil fr fy ga gd gl gu ha haw
  he hi hmn hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt
  my ne nl no ny pa pl ps pt ro ru sd si sk sl sm sn so sq sr st su sv sw ta te tg th tr uk ur uz vi xh
  yi yo zh zu`.split(/\s+/),
);

/** Languages so near to each other that a page's own word decides between them. */
const siblings: readonly ReadonlySet<string>[] = [
  "no nb nn",
  "hr bs sr sh cnr",
  "id ms",
  "zu xh nr ss",
  "gl pt",
  "fil tl",
  "st tn nso",
  "zh yue wuu",
  "fa prs",
  "is fo",
  // Of these the network knows the first alone, and takes the others for it.
  "ky tt ba",
  "so om",
  "sw rw rn",
  "ca oc",
  "es ast an",
  "tr tk",
  "it sc vec",
].map((group) => new Set(group.split(" ")));

/** Says whether a tag names a language that the network does not know; words that name none do not. */
export function isUnknown(language: string): boolean {
  if (known.has(language) || hasSiblings(language)) return false;
  names ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return names.of(language) !== undefined;
}

let names: Intl.DisplayNames | null = null;

/** Says whether two languages are one, or taken for each other. */
export function isSibling(a: string, b: string): boolean {
  return a === b || siblings.some((group) => group.has(a) && group.has(b));
}

/** Says whether a language has neighbours that it is taken for. */
export function hasSiblings(language: string): boolean {
  return siblings.some((group) => group.has(language));
}

/** The language of a tag, without its script; older tags by their newer names. */
export function primaryOf(tag: string): string {
  const [primary = tag] = tag.toLowerCase().split("-");
  return primary === "tl" ? "fil" : primary === "iw" ? "he" : primary;
}
