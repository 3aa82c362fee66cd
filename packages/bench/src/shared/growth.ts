/** How our time grows with the page: articles whose inner blocks are repeated until the page has a given size. */
import { load } from "cheerio/slim";
import type { Element } from "domhandler";
import { extract } from "../extractor.ts";
import { cpuMsOf } from "./cpu-time.ts";
import type { DevPage } from "./dev-data.ts";
import { randomOf, shuffle } from "./sample.ts";

export interface GrowthRow {
  kb: number;
  ms: number;
  msPerMb: number;
  /** Words of the text, to show that the page was not given up. */
  words: number;
}

const sizesKb = [50, 100, 250, 500, 1000, 2500, 5000];
const articleCount = 5;
const rounds = 3;
/** Leaves room for repeats in the smallest page. */
const maxFrameBytes = 40_000;
const minParagraphs = 8;

/** A page that grows: what stands before and after its inner blocks, and the blocks. */
export interface GrowingPage {
  before: string;
  blocks: string;
  after: string;
}

/** Means over several articles, each the median of a few rounds. */
export async function measureGrowth(pages: readonly DevPage[], seed: number): Promise<GrowthRow[]> {
  const articles = shuffle(pages, randomOf(seed))
    .filter(({ pageType, bytes }) => pageType === "article" && bytes.length <= maxFrameBytes)
    .map(({ bytes }) => growingPageOf(Buffer.from(bytes).toString("utf8")))
    .filter((page) => page !== null)
    .slice(0, articleCount);
  const rows: GrowthRow[] = [];
  for (const kb of sizesKb) {
    const grown = articles.map((article) => grow(article, kb * 1000));
    const ms = await meanOf(grown, medianMs);
    const words = await meanOf(grown, async (page) => extract(page).text.split(/\s+/).length);
    rows.push({ kb, ms, msPerMb: (ms * 1000) / kb, words });
  }
  return rows;
}

/** Cuts a page at the element with the most paragraphs; `null` where there is none to speak of. */
export function growingPageOf(html: string): GrowingPage | null {
  const $ = load(html);
  const paragraphsIn = (el: Element) => $(el).children("p").length;
  const [holder] = $("p:first-of-type")
    .parent()
    .get()
    .sort((a, b) => paragraphsIn(b) - paragraphsIn(a));
  if (!holder || paragraphsIn(holder) < minParagraphs) return null;
  const inner = $(holder);
  const blocks = inner.html() ?? "";
  inner.text(cut);
  const [before, after] = $.html().split(cut);
  return before !== undefined && after !== undefined ? { before, blocks, after } : null;
}

/** Stands for the inner blocks while the page around them is written out. */
const cut = "[inner blocks]";

/** The page with its inner blocks repeated up to a size. */
export function grow({ before, blocks, after }: GrowingPage, sizeBytes: number): Uint8Array {
  const frameBytes = Buffer.byteLength(before) + Buffer.byteLength(after);
  const times = Math.max(1, Math.round((sizeBytes - frameBytes) / Buffer.byteLength(blocks)));
  return Buffer.from(before + blocks.repeat(times) + after);
}

async function medianMs(page: Uint8Array): Promise<number> {
  const ms: number[] = [];
  for (let round = 0; round < rounds; round++) ms.push(await cpuMsOf(() => extract(page)));
  return ms.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

async function meanOf<Item>(items: readonly Item[], measure: (item: Item) => Promise<number>) {
  let total = 0;
  for (const item of items) total += await measure(item);
  return total / items.length;
}
