/** The pieces of a query's text. Every text has some; none is refused. */
import type { Place } from "./tree.ts";

export interface Lexeme {
  kind: "open" | "close" | "term";
  at: Place;
  isExcluded: boolean;
  /** A known field's name before a colon, in lower case. */
  field: string | null;
  /** The words inside quotes, or the word. */
  value: string;
  isQuoted: boolean;
  hasStar: boolean;
}

const openQuotes = '"“„«”';
const closeQuotes = '"”“»';

/** Fields are short; anything longer before a colon is a word. */
const fieldPattern = /([A-Za-z]{2,10}):(?=[^\s])/y;

/** Cuts a query; `isField` says which names before a colon are fields. */
export function lexemesOf(text: string, isField: (name: string) => boolean): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    if (/\s/u.test(char)) {
      at += 1;
      continue;
    }
    if (char === ")") {
      lexemes.push(bracket("close", [at, at + 1], false));
      at += 1;
      continue;
    }
    const from = at;
    const isExcluded = char === "-" && /[^\s)-]/u.test(text[at + 1] ?? " ");
    if (isExcluded) at += 1;
    if (text[at] === "(") {
      lexemes.push(bracket("open", [from, at + 1], isExcluded));
      at += 1;
      continue;
    }
    fieldPattern.lastIndex = at;
    const named = fieldPattern.exec(text)?.[1]?.toLowerCase() ?? null;
    const field = named !== null && isField(named) ? named : null;
    if (field !== null) at += field.length + 1;
    const { value, to, isQuoted } = valueAt(text, at);
    at = to;
    const hasStar = isQuoted ? text[at] === "*" : value.endsWith("*");
    if (isQuoted && hasStar) at += 1;
    const plain = !isQuoted && hasStar ? value.replace(/\*+$/u, "") : value;
    lexemes.push({
      kind: "term",
      at: [from, at],
      isExcluded,
      field,
      value: plain,
      isQuoted,
      hasStar,
    });
  }
  return lexemes;
}

function bracket(kind: "open" | "close", at: Place, isExcluded: boolean): Lexeme {
  return { kind, at, isExcluded, field: null, value: "", isQuoted: false, hasStar: false };
}

/** A quoted phrase up to its end or the text's, or a word up to a space, bracket or quote. */
function valueAt(text: string, from: number): { value: string; to: number; isQuoted: boolean } {
  if (openQuotes.includes(text[from] ?? " ")) {
    let to = from + 1;
    while (to < text.length && !closeQuotes.includes(text[to] as string)) to += 1;
    return { value: text.slice(from + 1, to), to: Math.min(text.length, to + 1), isQuoted: true };
  }
  let to = from;
  while (
    to < text.length &&
    !/[\s()]/u.test(text[to] as string) &&
    !openQuotes.includes(text[to] as string)
  ) {
    to += 1;
  }
  // A bracket right behind a field is part of nothing: it is passed over, so that reading goes on.
  return {
    value: text.slice(from, to),
    to: Math.max(to, from === to ? from + 1 : to),
    isQuoted: false,
  };
}
