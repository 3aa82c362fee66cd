/** A parsed HTML page. */
import { type CheerioAPI, load } from "cheerio/slim";
import type { Document } from "domhandler";
import { boundCharacterData } from "./repair/character-data.ts";
import { boundForeignContent } from "./repair/foreign-content.ts";
import { boundNesting } from "./repair/nesting.ts";
import { boundComments } from "./repair/unclosed-comments.ts";
import { boundContainers } from "./repair/unclosed-containers.ts";
import { boundFormatting } from "./repair/unclosed-formatting.ts";

export interface Page {
  readonly $: CheerioAPI;
  /** The root that `$` reads, for walks that want plain nodes. */
  readonly root: Document;
}

/** What would swallow a page, or keep the parser busy, is defused in this order. */
const bounds: readonly ((html: string) => string)[] = [
  boundComments, // first: the others skip comments, and one without end is the rest of the page
  boundCharacterData,
  boundForeignContent, // its end would hide what was left open within
  boundContainers,
  boundFormatting,
  boundNesting, // last: what the others leave open is counted
];

/**
 * Parses HTML by htmlparser2's forgiving rules: three times as fast as the standard's tree builder,
 * and it never fails.
 */
export function parsePage(html: string): Page {
  const $ = load(bounds.reduce((bounded, bound) => bound(bounded), html));
  return { $, root: $.root()[0] as unknown as Document };
}
