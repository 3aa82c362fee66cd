/** Pages that are too long for one: their items in parts, each with links to the others in its address. */
import { z } from "zod";
import { type Html, html } from "./html.ts";

/** Bytes of text on one page. Packed it is under half of that, and the page within its 15 kB. */
const maxBytes = 20_000;

/** As long as one item may be, that a part need not be much larger than it may. */
const maxItemLength = 4_000;

/** The part that an address asks for, counted from 1; one behind the last is the last. */
export const PartNumber = z.coerce.number().int().min(1).max(1_000_000).default(1);

/** Some items of many. */
export interface Portion<Item> {
  items: readonly Item[];
  /** How many stand before the first of them. */
  before: number;
  total: number;
  part: number;
  parts: number;
  /** The part that an item stands in, by its place among all. */
  partOf(place: number): number;
}

/** Takes one part of some items; `textOf` is what of an item stands on the page, `extra` its frame in bytes. */
export function portionOf<Item>(
  items: readonly Item[],
  asked: number,
  textOf: (item: Item) => string,
  extra = 30,
): Portion<Item> {
  const starts = [0];
  let bytes = 0;
  for (const [at, item] of items.entries()) {
    const size = Buffer.byteLength(textOf(item)) + extra;
    if (bytes > 0 && bytes + size > maxBytes) {
      starts.push(at);
      bytes = 0;
    }
    bytes += size;
  }
  const part = Math.min(asked, starts.length);
  const before = starts[part - 1] ?? 0;
  const shown = items.slice(before, starts[part] ?? items.length);
  return {
    ...{ items: shown, before, total: items.length, part, parts: starts.length },
    partOf: (place) => starts.filter((start) => start <= place).length,
  };
}

/** The first part for whoever asks nothing, so that an address has no needless end. */
export function partQuery(part: number): { part?: string } {
  return part > 1 ? { part: String(part) } : {};
}

/** The way to the parts before and behind; nothing where one part is all. */
export function partLinks(
  { before, items, part, parts, total }: Portion<unknown>,
  nouns: string,
  pathOf: (part: number) => string,
): Html {
  if (parts === 1) return html``;
  const numbers = `${(before + 1).toLocaleString("en-US")}–${(before + items.length).toLocaleString("en-US")}`;
  const link = (to: number, label: string) =>
    html`<a class="more" href="${pathOf(to)}">${label}</a> `;
  return html`<nav class="paging" aria-label="Parts of the ${nouns}"><span>Part ${part} of ${parts}: ${nouns} ${numbers} of ${total.toLocaleString("en-US")}</span> ${part > 2 ? link(1, "First part") : ""}${part > 1 ? link(part - 1, "Part before") : ""}${part < parts ? link(part + 1, "Next part") : ""}</nav>`;
}

/** Cuts a paragraph that is too long for an item, after words where it has any. */
export function piecesOf(paragraph: string): string[] {
  if (paragraph.length <= maxItemLength) return [paragraph];
  const pieces: string[] = [];
  let from = 0;
  while (paragraph.length - from > maxItemLength) {
    const end = cutBefore(paragraph, from + maxItemLength, from);
    pieces.push(paragraph.slice(from, end));
    from = end;
  }
  return [...pieces, paragraph.slice(from)];
}

/** The end of a word, or at least of a character. */
function cutBefore(text: string, end: number, from: number): number {
  const space = text.lastIndexOf(" ", end);
  if (space > from) return space + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end;
}

/** The beginning of a text that is too long, and how many characters are left out. */
export function beginningOf(text: string): { text: string; left: number } {
  const beginning = piecesOf(text)[0] ?? "";
  return { text: beginning, left: text.length - beginning.length };
}
