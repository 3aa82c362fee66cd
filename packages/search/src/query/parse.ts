/**
 * Reads a query. Every text is one: what cannot be done as written is done as far as it goes, and a
 * notice says so.
 *
 * `OR` binds closer than standing side by side: `ferry storm OR gale` asks for ferry, and for one of
 * the others. Of two `OR`s with an exclusion in between, none reaches over it.
 */
import { isUnspacedScript, labelToken, queryTokens } from "../tokens/index.ts";
import {
  maxDepth,
  maxPhraseTokens,
  maxPrefixes,
  maxQueryLength,
  maxTerms,
  maxTokens,
  minPrefixLetters,
} from "./bounds.ts";
import { dayOf } from "./dates.ts";
import { type Lexeme, lexemesOf } from "./lexemes.ts";
import {
  type DateBound,
  type FilterField,
  filterFields,
  hasValues,
  type Node,
  type Notice,
  type Place,
  type Query,
  type TextField,
  type Words,
} from "./tree.ts";

const textFields: Readonly<Record<string, TextField>> = { title: "title", author: "author" };
const isFilter = (name: string): name is FilterField =>
  (filterFields as readonly string[]).includes(name);
const isDate = (name: string): name is "after" | "before" => name === "after" || name === "before";

/** Reads any text as a query. Never throws. */
export function parseQuery(text: string): Query {
  return new Parser(text).query();
}

class Parser {
  readonly #text: string;
  readonly #lexemes: Lexeme[];
  readonly #notices: Notice[] = [];
  readonly #dates: DateBound[] = [];
  #at = 0;
  #terms = 0;
  #tokens = 0;
  #prefixes = 0;

  constructor(text: string) {
    this.#text = text.slice(0, maxQueryLength);
    if (text.length > maxQueryLength) {
      this.#note(
        "too-long",
        [maxQueryLength, text.length],
        `read up to character ${maxQueryLength}`,
      );
    }
    this.#lexemes = lexemesOf(this.#text, (name) => Object.hasOwn(fields, name));
  }

  query(): Query {
    const parts: Node[] = [];
    while (this.#at < this.#lexemes.length) {
      const node = this.#group(0);
      if (node) parts.push(node);
      this.#at += 1; // a closing bracket that nothing opened
    }
    const node = joined("and", parts);
    return { text: this.#text, node, dates: this.#dates, notices: this.#notices };
  }

  /** Reads up to a closing bracket, or to the end. */
  #group(depth: number): Node | null {
    const parts: Node[] = [];
    let orPending = false;
    let isExclusion = false; // the last part is a bare one: it is no alternative to anything
    while (this.#at < this.#lexemes.length) {
      const lexeme = this.#lexemes[this.#at] as Lexeme;
      if (lexeme.kind === "close") break;
      this.#at += 1;
      if (isWord(lexeme, "OR")) {
        orPending = parts.length > 0;
        continue;
      }
      if (isWord(lexeme, "AND")) continue;
      const node = lexeme.kind === "open" ? this.#bracketed(depth) : this.#term(bare(lexeme));
      const isJoined = orPending;
      orPending = false;
      if (!node) continue;
      if (lexeme.isExcluded) {
        parts.push(excluded(node, lexeme.at[0]));
        isExclusion = true;
        continue;
      }
      const last = parts.at(-1);
      if (isJoined && last && !isExclusion) parts[parts.length - 1] = either(last, node);
      else parts.push(node);
      isExclusion = false;
    }
    return joined("and", parts);
  }

  #bracketed(depth: number): Node | null {
    if (depth >= maxDepth) {
      const at = this.#lexemes[this.#at - 1]?.at ?? [0, 0];
      this.#note("too-deep", at, `brackets inside ${maxDepth} others are passed over`);
      return null; // what stands inside goes on as part of the group around it
    }
    const node = this.#group(depth + 1);
    if (this.#lexemes[this.#at]?.kind === "close") this.#at += 1;
    return node;
  }

  #term(lexeme: Lexeme): Node | null {
    const { field, at, value } = lexeme;
    if (field !== null && isDate(field)) return this.#date(lexeme, field);
    if (field !== null && isFilter(field)) return this.#filter(lexeme, field);
    const isCut = value !== "" && queryTokens(value).length > maxPhraseTokens;
    const tokens = queryTokens(value).slice(0, maxPhraseTokens);
    if (tokens.length === 0) return null; // a star, a dash, an emoji: no word
    if (isCut) this.#note("phrase-too-long", at, `a phrase has at most ${maxPhraseTokens} words`);
    if (!this.#takes(at, tokens.length)) return null;
    const wantsPrefix = (lexeme.hasStar && !isCut) || isLoneCharacter(tokens);
    return {
      kind: "words",
      at,
      raw: value,
      tokens,
      field: field === null ? null : (textFields[field] ?? null),
      isPrefix: wantsPrefix && this.#isLongEnough(tokens, at) && this.#takesPrefix(at),
      isExact: lexeme.isQuoted,
    } satisfies Words;
  }

  #isLongEnough(tokens: readonly string[], at: Place): boolean {
    const last = tokens.at(-1) as string;
    if (isLoneCharacter([last]) || [...last].length >= minPrefixLetters) return true;
    if (isUnspaced(last)) return true; // a pair of characters is a word
    const message = `a star wants ${minPrefixLetters} letters before it; searched as a whole word`;
    this.#note("prefix-too-short", at, message);
    return false;
  }

  #takesPrefix(at: Place): boolean {
    this.#prefixes += 1;
    if (this.#prefixes <= maxPrefixes) return true;
    const message = `at most ${maxPrefixes} words may be beginnings; searched as a whole word`;
    this.#note("too-many-prefixes", at, message);
    return false;
  }

  #filter(lexeme: Lexeme, field: FilterField): Node | null {
    const { at } = lexeme;
    const value = field === "has" ? lexeme.value.toLowerCase() : lexeme.value.trim();
    if (field === "has" && !(hasValues as readonly string[]).includes(value)) {
      this.#note("bad-value", at, `has: knows ${hasValues.join(", ")}`);
      return null;
    }
    if (queryTokens(value).length === 0) {
      this.#note("bad-value", at, `${field}: has no value`);
      return null;
    }
    return this.#takes(at, 1)
      ? { kind: "filter", at, field, value, token: labelToken(field, value) }
      : null;
  }

  #date(lexeme: Lexeme, field: "after" | "before"): null {
    const { at, value, isExcluded } = lexeme;
    const day = dayOf(value, field);
    if (day === null)
      this.#note("bad-date", at, `expected a year, a month or a day: ${field}:2020-10-05`);
    else if (isExcluded) this.#note("date-not-excludable", at, "a date cannot be excluded");
    else if (this.#takes(at, 0)) this.#dates.push({ at, field, value, day });
    return null;
  }

  #takes(at: Place, tokens: number): boolean {
    if (this.#terms >= maxTerms || this.#tokens + tokens > maxTokens) {
      this.#note(
        "too-many-terms",
        at,
        `passed over: a query has at most ${maxTerms} terms, ${maxTokens} words`,
      );
      return false;
    }
    this.#terms += 1;
    this.#tokens += tokens;
    return true;
  }

  #note(code: Notice["code"], at: Place, message: string): void {
    this.#notices.push({ code, at, message });
  }
}

/** Every field's name; a table without a prototype's names, since a query may say `constructor:`. */
const fields: Readonly<Record<string, true>> = Object.fromEntries(
  [...Object.keys(textFields), ...filterFields, "after", "before"].map((name) => [name, true]),
);

function isWord({ kind, field, value, isQuoted, isExcluded }: Lexeme, word: string): boolean {
  return kind === "term" && field === null && !isQuoted && !isExcluded && value === word;
}

function isUnspaced(token: string): boolean {
  return isUnspacedScript(token.codePointAt(0) ?? 0);
}

/** One character of a script without spaces begins the pairs that it stands in. */
function isLoneCharacter(tokens: readonly string[]): boolean {
  const [token, more] = tokens;
  return token !== undefined && more === undefined && isUnspaced(token) && [...token].length === 1;
}

/** A term without its dash. */
function bare(lexeme: Lexeme): Lexeme {
  const [from, to] = lexeme.at;
  return lexeme.isExcluded ? { ...lexeme, at: [from + 1, to] } : lexeme;
}

function excluded(of: Node, from: number): Node {
  return { kind: "not", at: [from, of.at[1]], of };
}

function either(a: Node, b: Node): Node {
  const of = a.kind === "or" ? [...a.of, b] : [a, b];
  return { kind: "or", at: [a.at[0], b.at[1]], of };
}

function joined(kind: "and" | "or", parts: readonly Node[]): Node | null {
  const [first] = parts;
  if (!first) return null;
  const last = parts.at(-1) as Node;
  return parts.length === 1 ? first : { kind, at: [first.at[0], last.at[1]], of: parts };
}
