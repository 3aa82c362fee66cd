/**
 * Class tokens: the words of which tags, classes, ids and roles are made. A table learned from many
 * publishers says for each how likely the text beneath it is to be main content.
 */
import type { Element } from "domhandler";
import { type NameList, namesIn } from "../../../page/names.ts";

/** Pieces that stand for something wherever they occur in a compound ("articlecomments"). */
const stems =
  "advert align alert archive article aside author avatar badge banner bio block body bottom box breadcrumb brand button byline caption card carousel category col comment consent content cookie copy credit date desc detail dialog discuss entry feature feed figure filter follow foot form forum gallery grid head hero hidden home image info intro item label lead link list login logo main media menu meta modal more nav newsletter notice overlay page pager panel paragraph popular popup post price primary product promo quote rating recommend related reply review rich search section share show side sign sitemap skip slide social sponsor story subscri summary tab table tag teaser text thumb title tool top trend user video widget wrap".split(
    " ",
  );

/** Stems by their first three letters. */
const stemsByStart = new Map<string, string[]>();
for (const stem of stems) {
  const start = stem.slice(0, 3);
  stemsByStart.set(start, [...(stemsByStart.get(start) ?? []), stem]);
}

/** The tokens of one element: its tag, the words of its class and id, its role and itemprop. */
export function tokensOf({ name, attribs }: Element): string[] {
  const tokens = [`<${name}`];
  for (const names of [attribs.class, attribs.id]) {
    for (const one of names ? namesIn(names) : []) tokens.push(...tokensIn(one));
  }
  if (attribs.role) tokens.push(`@${attribs.role.slice(0, 20).toLowerCase()}`);
  if (attribs.itemprop) tokens.push(`%${attribs.itemprop.slice(0, 30).toLowerCase()}`);
  return [...new Set(tokens)];
}

/** The tokens of one name: its words, two or three of them joined, and the stems inside of them. */
function tokensIn(name: string): string[] {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  const tokens = [...words];
  if (words.length === 2 || words.length === 3) tokens.push(words.join("-"));
  for (const word of words) {
    for (let at = 0; at + 3 <= word.length; at++) {
      for (const stem of stemsByStart.get(word.slice(at, at + 3)) ?? []) {
        if (word !== stem && word.startsWith(stem, at)) tokens.push(`~${stem}`);
      }
    }
  }
  return tokens;
}

/** Lowest and highest value of the tokens in a name, or in a class of several. */
interface Span {
  low: number;
  high: number;
}

/** Names that are remembered from page to page; no page can make the memory grow without bound. */
const maxKnown = 20_000;

/** What tokens are worth: the log odds of being kept, less those of any block. */
export class TokenTable {
  readonly #values: ReadonlyMap<string, number>;
  readonly #tags = new Map<string, number>();
  readonly #names = new Map<string, Span>();

  constructor(values: ReadonlyMap<string, number>) {
    this.#values = values;
    for (const [token, value] of values) {
      if (token.startsWith("<")) this.#tags.set(token.slice(1), value);
    }
  }

  /** A reader for the elements of one page. */
  reader(): TokenReader {
    return new TokenReader(this);
  }

  valueOf(token: string): number {
    return this.#values.get(token) ?? 0;
  }

  valueOfTag(tag: string): number {
    return this.#tags.get(tag) ?? 0;
  }

  spanOf(name: string): Span {
    let span = this.#names.get(name);
    if (span === undefined) {
      span = { low: 0, high: 0 };
      for (const token of tokensIn(name)) {
        const value = this.#values.get(token) ?? 0;
        if (value < span.low) span.low = value;
        if (value > span.high) span.high = value;
      }
      if (this.#names.size >= maxKnown) this.#names.clear();
      // A copy: the name itself may be a window on the page's whole source, and keep that in memory.
      this.#names.set(` ${name}`.slice(1), span);
    }
    return span;
  }
}

/** Reads the values of elements; one reader a page, which looks at each list of names once. */
export class TokenReader {
  readonly #table: TokenTable;
  /** Spans of the page's lists of names, by their index. */
  readonly #known: Span[] = [];
  /** Lowest and highest value of the element that was looked at last. */
  low = 0;
  high = 0;

  constructor(table: TokenTable) {
    this.#table = table;
  }

  look({ name, attribs }: Element, classes: NameList | null, id: NameList | null): void {
    const table = this.#table;
    this.low = 0;
    this.high = 0;
    this.#add(table.valueOfTag(name));
    if (classes) this.#widen(this.#spanOf(classes));
    if (id) this.#widen(this.#spanOf(id));
    if (attribs.role) this.#add(table.valueOf(`@${attribs.role.slice(0, 20).toLowerCase()}`));
    if (attribs.itemprop) {
      this.#add(table.valueOf(`%${attribs.itemprop.slice(0, 30).toLowerCase()}`));
    }
  }

  #spanOf({ index, names }: NameList): Span {
    let span = this.#known[index];
    if (span === undefined) {
      span = { low: 0, high: 0 };
      for (const name of names) {
        const { low, high } = this.#table.spanOf(name);
        if (low < span.low) span.low = low;
        if (high > span.high) span.high = high;
      }
      this.#known[index] = span;
    }
    return span;
  }

  #widen({ low, high }: Span): void {
    if (low < this.low) this.low = low;
    if (high > this.high) this.high = high;
  }

  #add(value: number): void {
    if (value < this.low) this.low = value;
    if (value > this.high) this.high = value;
  }
}
