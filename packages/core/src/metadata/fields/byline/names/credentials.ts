/** Degrees and professional letters, which are no part of a person's name. */

/** Those that stand behind a name without a comma, too. */
const known = new Set(
  "phd dphil md do msc bsc ma ba mba mph mphil med edd psyd pharmd drph jd llm llb rn bsn msn np aprn fnp dnp rd rdn ld lcsw lmft lpc cpa cfa cfp cscs dds dmd dvm facs facp facc fand faap frcp esq ms bs pe pmp mfa mpp mpa mla frs frse rha".split(
    " ",
  ),
);
/** Behind a comma: capitals, or abbreviations with their dots; "Bo" and "Jr." are neither. */
const letters =
  /^(?:[A-Z]{2,6}|(?:[A-Z][a-z]{0,2}\.){2,5}|[A-Z]-[A-Z]{2,5}|[A-Z]{2,5}-[A-Z]{1,4})[®™]?$/;
const maxTokens = 5;

/**
 * Says whether what stands behind a comma is such letters and nothing else.
 *
 * @example
 * in:  "Ph.D.", "MD FACLM", "E-RYT 200", "Bo"
 * out: true, true, true, false
 */
export function isCredential(piece: string): boolean {
  const [first = "", ...more] = piece.trim().split(/\s+/);
  if (more.length >= maxTokens || piece.length > 40 || !isLetters(first)) return false;
  return more.every(
    (token) => isKnown(token) || (isLetters(token) && isKnown(first)) || /^\d{2,3}$/.test(token),
  );
}

function isLetters(token: string): boolean {
  return isKnown(token) || letters.test(token);
}

/** Whether somebody is known to bear such letters: "TIME" behind a comma is where a writer works. */
export function isDegree(piece: string): boolean {
  return piece
    .trim()
    .split(/\s+/)
    .every((token) => isKnown(token) || /[.®™]/.test(token));
}

/** A declared name without its letters, by which it is known. */
export function plainName(name: string): string {
  const [bare = "", ...rest] = name.split(", ");
  return withoutCredentials(rest.length > 0 && rest.every(isCredential) ? bare : name);
}

/** Takes known letters off the end of a name of two words or more: "Ann Example PhD". */
export function withoutCredentials(name: string): string {
  const tokens = name.split(" ");
  let length = tokens.length;
  while (length > 2 && isKnown(tokens[length - 1] ?? "")) length--;
  const rest = tokens.slice(0, length).join(" ").replace(/,$/, "");
  // Of a name in capitals, "MA" may be the last word.
  return length === tokens.length || rest === rest.toUpperCase() ? name : rest;
}

/** Whether it is one of the list, in capitals or with its dots: "Ma" and "Do" are names. */
function isKnown(token: string): boolean {
  const bare = token.replace(/[.,®™]/g, "");
  const isWritten = /^(?:[A-Z][A-Za-z]{0,4}[A-Z]|[MB]Sc|[DM]Phil|MEd|Esq)$/.test(bare);
  return isWritten && known.has(bare.toLowerCase());
}
