/**
 * Names, told by their form: words with capitals, and rows of such words.
 *
 * No list of words is asked, so it works in every script that has capitals. Where a sentence begins
 * any word has one: there the rest of the article decides. In German, which capitalises every noun,
 * nouns are found as well.
 */
import { isCapitalised, isInitial, isTitleCase, nameKey, type Spelling } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import { type Token, textOf } from "./tokens.ts";

/** Finds the names among the tokens of some sentences; `spelling` knows both whole texts. */
export function namesIn(tokens: readonly Token[], spelling: Spelling): Mention[] {
  const isTitle = isTitleCase(tokens);
  const names: Mention[] = [];
  let from = 0;
  while (from < tokens.length) {
    const isDoubtful = isTitle || isInitial(tokens, from);
    if (!isNameWord(tokens[from], isDoubtful, spelling)) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < tokens.length) {
      const next = joinsNext(tokens, to - 1);
      if (next === null || !isNameWord(tokens[next], isTitle, spelling)) break;
      to = next + 1;
    }
    names.push(mentionOf(tokens, from, to, isDoubtful, spelling));
    from = to;
  }
  return names.filter(({ key }) => key.length > 1);
}

/** A capitalised word; where any word may have a capital, not one that is known without it. */
function isNameWord(token: Token | undefined, isDoubtful: boolean, { lower }: Spelling): boolean {
  if (token === undefined || !isCapitalised(token)) return false;
  return !isDoubtful || !lower.has(nameKey(token).toLowerCase());
}

/** The token that goes on with a name: the next word, over the dot of an initial or a rank. */
function joinsNext(tokens: readonly Token[], place: number): number | null {
  const { text, space } = tokens[place] as Token;
  const next = tokens[place + 1];
  if (next === undefined) return null;
  if (next.kind === "word") return space === "" ? null : place + 1;
  const isShort = abbreviation.test(text);
  return next.text === "." && space === "" && isShort && next.space !== "" ? place + 2 : null;
}

const abbreviation = /^\p{Lu}\p{Ll}?$/u;

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  isDoubtful: boolean,
  { capitalised }: Spelling,
): Mention {
  const own = tokens.slice(from, to);
  const words = own.filter(({ kind }) => kind === "word");
  const isSure = !isDoubtful || words.length > 1 || words.some((w) => capitalised.has(nameKey(w)));
  return { text: textOf(own), key: words.map(nameKey).join(" "), from, to, isSure };
}
