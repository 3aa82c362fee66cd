/** English: plurals, -ed and -ing, and no other derivation. */

/** The stems of a folded English word. */
export function englishStems(word: string): string[] {
  const singular = singularOf(word);
  const verb = word.replace(/(?<=.{3})(?:ing|ed|es)$/, "");
  const base = undoubled(verb === word ? singular : verb);
  return [singular, base.replace(/(?<=.{3})e$/, "")];
}

/** After Harman's S-stemmer. */
function singularOf(word: string): string {
  if (word.length < 4) return word;
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^us]s$/.test(word) && !word.endsWith("is") ? word.slice(0, -1) : word;
}

/** `stopp` as `stop`; `fall` keeps its letters. */
function undoubled(stem: string): string {
  return stem.length > 3 ? stem.replace(/([bdfgmnprt])\1$/, "$1") : stem;
}
