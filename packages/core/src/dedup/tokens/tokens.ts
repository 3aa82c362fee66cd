/**
 * A text as the comparison reads it: the words of its prose as hashes, with what each is (a number,
 * a name) and where it stands.
 *
 * Left out are lines that are no prose, since pages carry menus, bylines and share links that
 * change from outlet to outlet, and datelines. Numbers stay what they are: "12 killed" is not
 * "25 killed".
 */
import { datelineLength, maxDateline } from "./dateline.ts";
import { scan, type TokenLine, type TokenLists, tokenKind } from "./scan.ts";

export class Tokens {
  /** The text that the offsets count in: NFKC. */
  readonly text: string;
  readonly hashes: Uint32Array;
  readonly kinds: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  /** How many are characters of a script without spaces. */
  readonly spacelessCount: number;

  constructor(text: string, lists: TokenLists, kept: readonly number[]) {
    this.text = text;
    this.hashes = new Uint32Array(kept.length);
    this.kinds = new Uint8Array(kept.length);
    this.#starts = new Uint32Array(kept.length);
    this.#ends = new Uint32Array(kept.length);
    let spacelessCount = 0;
    for (let to = 0; to < kept.length; to += 1) {
      const from = kept[to] as number;
      const kind = lists.kinds[from] as number;
      this.hashes[to] = lists.hashes[from] as number;
      this.kinds[to] = kind;
      this.#starts[to] = lists.starts[from] as number;
      this.#ends[to] = lists.ends[from] as number;
      if (kind & tokenKind.spaceless) spacelessCount += 1;
    }
    this.spacelessCount = spacelessCount;
  }

  get count(): number {
    return this.hashes.length;
  }

  /** Words; two characters of a script without spaces count as one. */
  get wordCount(): number {
    return this.count - this.spacelessCount / 2;
  }

  /** Says whether a token is of a `tokenKind`. */
  is(at: number, kind: number): boolean {
    return ((this.kinds[at] as number) & kind) !== 0;
  }

  /** The words from one token up to another, as written. */
  slice(from: number, to: number): string {
    return to <= from ? "" : this.text.slice(this.#starts[from], this.#ends[to - 1]);
  }
}

/** Words a line needs to be prose; shorter ones are headings, bylines and links. */
const minLineWords = 8;

/** Words it needs without a full stop; shorter ones are headlines of other stories. */
const minUnstoppedWords = 20;

/** Reads the prose of a text. */
export function tokensOf(text: string): Tokens {
  const normal = text.normalize("NFKC");
  const { tokens, lines } = scan(normal);
  const kept: number[] = [];
  for (const paragraph of unwrapped(tokens, lines)) {
    const words = wordsIn(tokens, paragraph);
    if (words < (paragraph.isStopped ? minLineWords : minUnstoppedWords)) continue;
    const from = paragraph.from + datelineTokens(normal, tokens, paragraph, kept.length);
    for (let at = from; at < paragraph.to; at += 1) kept.push(at);
  }
  markNames(tokens, kept);
  return new Tokens(normal, tokens, kept);
}

/** Joins the lines of hard-wrapped paragraphs: broken in mid-sentence, going on without a capital. */
function unwrapped(tokens: TokenLists, lines: readonly TokenLine[]): TokenLine[] {
  const paragraphs: TokenLine[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const goesOn = !line.isApart && !((tokens.kinds[line.from] as number) & tokenKind.capital);
    if (last && goesOn && !last.isStopped && wordsIn(tokens, last) >= minLineWords) {
      paragraphs[paragraphs.length - 1] = { ...line, from: last.from, isApart: last.isApart };
    } else paragraphs.push(line);
  }
  return paragraphs;
}

function wordsIn({ kinds }: TokenLists, { from, to }: TokenLine): number {
  let spaceless = 0;
  for (let at = from; at < to; at += 1) {
    if ((kinds[at] as number) & tokenKind.spaceless) spaceless += 1;
  }
  return to - from - spaceless / 2;
}

/** Tokens of prose in which a dateline is looked for: outlets put their own lede before it. */
const maxTokensBeforeDateline = 120;

/** How many tokens of a line are its dateline. */
function datelineTokens(
  text: string,
  { starts }: TokenLists,
  { from, to }: TokenLine,
  before: number,
): number {
  if (before > maxTokensBeforeDateline) return 0;
  const first = starts[from] as number;
  const start = text[first - 1] === "(" ? first - 1 : first;
  const length = datelineLength(text.slice(start, start + maxDateline));
  let count = 0;
  while (from + count < to && (starts[from + count] as number) < start + length) count += 1;
  return count;
}

/**
 * Marks names: words with a capital inside a sentence. A capital at its start says nothing, unless
 * the word has one elsewhere, or a name follows it and it is nowhere a plain word ("Mara Quill").
 */
function markNames({ hashes, kinds }: TokenLists, kept: readonly number[]): void {
  const names = new Set<number>();
  const plain = new Set<number>();
  for (const at of kept) {
    const kind = kinds[at] as number;
    const hash = hashes[at] as number;
    if (!(kind & tokenKind.capital)) plain.add(hash);
    else if (!(kind & tokenKind.sentenceStart)) names.add(hash);
  }
  let isBeforeName = false; // from the end, so that what follows is known
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const at = kept[index] as number;
    const [kind, hash] = [kinds[at] as number, hashes[at] as number];
    const isCapital = (kind & tokenKind.capital) !== 0;
    const isName: boolean = isCapital && (names.has(hash) || (isBeforeName && !plain.has(hash)));
    if (isName) kinds[at] = kind | tokenKind.name;
    isBeforeName = isName;
  }
}
