/** A parsed HTML page. */
import { load } from "cheerio/slim";
import { Document } from "domhandler";
import { boundCharacterData } from "./repair/character-data.ts";
import { boundForeignContent } from "./repair/foreign-content.ts";
import { boundNesting, maxOpen } from "./repair/nesting.ts";
import { censusOf, type TagCensus } from "./repair/tag-census.ts";
import { boundComments } from "./repair/unclosed-comments.ts";
import { boundContainers } from "./repair/unclosed-containers.ts";
import { boundFormatting, minUnclosed } from "./repair/unclosed-formatting.ts";

export interface Page {
  readonly root: Document;
}

interface Repair {
  run(html: string): string;
  /** Whether a page with such tags may have to be read for it. */
  mayHelp(tags: TagCensus): boolean;
}

/** What would swallow a page, or keep the parser busy, is defused in this order. */
const repairs: readonly Repair[] = [
  // First: the others skip comments, and one without end is the rest of the page.
  { run: boundComments, mayHelp: ({ hasOpenComment }) => hasOpenComment },
  { run: boundCharacterData, mayHelp: ({ hasSection }) => hasSection },
  // Its end would hide what was left open within.
  { run: boundForeignContent, mayHelp: ({ hasForeign }) => hasForeign },
  { run: boundContainers, mayHelp: ({ unclosed }) => most(unclosed) > 0 },
  { run: boundFormatting, mayHelp: ({ surplus }) => most(surplus) >= minUnclosed },
  // Last: what the others leave open is counted.
  { run: boundNesting, mayHelp: ({ startTags }) => startTags > maxOpen },
];

/**
 * Parses HTML by htmlparser2's forgiving rules: three times as fast as the standard's tree builder,
 * and it never fails.
 */
export function parsePage(html: string): Page {
  const root = new Document([]);
  cheerio(root).html(repaired(html));
  return { root };
}

/**
 * One for all pages: each that is loaded makes a class of its own, and what the engine keeps of a class
 * holds its page until all memory is searched. Two thirds of the memory of a page lived on so.
 */
const cheerio = load("");

function repaired(html: string): string {
  let bounded = html;
  let tags = censusOf(html);
  for (const { run, mayHelp } of repairs) {
    if (!mayHelp(tags)) continue;
    const before = bounded;
    bounded = run(before);
    if (bounded !== before) tags = censusOf(bounded);
  }
  return bounded;
}

function most(counts: ReadonlyMap<string, number>): number {
  return Math.max(...counts.values());
}
