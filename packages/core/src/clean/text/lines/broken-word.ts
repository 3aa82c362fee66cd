/** A word that a line end broke in two. */

const broken = /\p{L}{2}[-‐\u00ad]$/u;
const rest = /^\p{Ll}{2}/u;

/** Says whether a line ends within a word that the next goes on with. */
export function isBrokenWord(above: string, below: string): boolean {
  return broken.test(above.slice(-3)) && rest.test(below.slice(0, 4));
}

/** First parts that keep their hyphen: "self-made", "vice-president". */
const prefixes =
  /(?:^|[^\p{L}])(?:self|non|ex|anti|pro|co|vice|well|half|semi|multi|mid|all|cross|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ultra|quasi)[-‐]$/iu;

/** Joins both halves; a hyphen that belongs to the word stays, as far as its first part tells. */
export function joinHalves(above: string, below: string): string {
  return prefixes.test(above.slice(-14)) ? above + below : above.slice(0, -1) + below;
}
