/** A parsed HTML page. */
import { type CheerioAPI, load } from "cheerio/slim";
import type { Document } from "domhandler";
import { boundNesting } from "./nesting.ts";

export interface Page {
  readonly $: CheerioAPI;
  /** The root that `$` reads, for walks that want plain nodes. */
  readonly document: Document;
}

/**
 * Parses HTML by htmlparser2's forgiving rules: three times as fast as the standard's tree builder,
 * and it never fails. Nesting beyond reason is flattened first, see `nesting.ts`.
 */
export function parsePage(html: string): Page {
  const $ = load(boundNesting(html));
  return { $, document: $.root()[0] as unknown as Document };
}
