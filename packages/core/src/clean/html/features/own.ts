/** Features of a block by itself: length, links, wording, and what its element claims to be. */

import { Hint } from "../../../page/hints.ts";
import type { Block, PageDocument } from "../blocks/block.ts";
import { columnCount, F } from "./feature-names.ts";
import type { Structure } from "./structure.ts";

/** Tags by what they usually hold, from furniture to prose; a split of the numbers is a split of kinds. */
const tagOrder =
  "button label form nav footer aside header a time address figcaption ul ol dt li td th tr table section span div article main h6 h5 h4 h3 h2 h1 dd center font pre code blockquote p";
const tagNumbers = new Map(tagOrder.split(" ").map((tag, index) => [tag, index + 1]));

const nav = Hint.nav | Hint.footer | Hint.header;
const promo = Hint.promo | Hint.share | Hint.consent;

/** Copies are counted of texts up to this long: a menu's lines and a teaser's headline. */
const maxCopyLength = 240;

export function writeOwnFeatures(
  document: PageDocument,
  structure: Structure,
  values: Float32Array,
): void {
  const copies = new Map<string, number>();
  for (const { source } of document.lines) {
    if (source.length <= maxCopyLength) copies.set(source, (copies.get(source) ?? 0) + 1);
  }
  for (let i = 0; i < document.lines.length; i++) {
    const block = document.lines[i] as Block;
    const row = i * columnCount;
    const { source, words } = block;
    values[row + F.words] = Math.log2(1 + words);
    values[row + F.linkDensity] = structure.density[i] as number;
    values[row + F.level] = block.headingLevel;
    values[row + F.ending] = structure.ending[i] === 1 ? 1 + lastMark(source) : 0;
    values[row + F.tag] = tagNumbers.get(block.element.tag) ?? 0;
    const { hints } = block;
    const isNav = has(hints, nav);
    const isRelated = has(hints, Hint.related);
    values[row + F.isNav] = isNav;
    values[row + F.isRelated] = isRelated;
    values[row + F.isCaption] = has(hints, Hint.caption | Hint.figure);
    values[row + F.isCell] = has(hints, Hint.cell);
    values[row + F.isMain] = has(hints, Hint.main);
    values[row + F.claims] =
      isNav +
      has(hints, Hint.hidden) +
      isRelated +
      has(hints, Hint.form) +
      has(hints, Hint.aside) +
      has(hints, promo);
    values[row + F.copies] =
      source.length > maxCopyLength ? 1 : Math.min(copies.get(source) ?? 1, 5);
  }
}

/** 2 after a full stop, 1 after a question or an exclamation, 0 after a colon and the like. */
function lastMark(source: string): number {
  const last = source.charCodeAt(source.length - 1);
  if (last === 0x2e || last === 0x3002) return 2;
  return last === 0x3f || last === 0x21 ? 1 : 0;
}

function has(hints: number, some: number): number {
  return (hints & some) === 0 ? 0 : 1;
}
