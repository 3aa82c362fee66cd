/** Articles for tests: invented, and of the kinds that formats stumble over. */
import type { Article, ArticleSummary } from "@winnow/core/records";
import type { ExportItem, ExportSource } from "../rows/source.ts";

function evidence<Value>(value: Value) {
  return { value, raw: String(value), source: "test", confidence: 0.9 };
}

/** An article that says only what is given of it. */
export function articleOf(given: Partial<Article> & Pick<Article, "id">): Article {
  return {
    title: null,
    byline: null,
    agency: null,
    attribution: null,
    publisher: null,
    publishedAt: null,
    modifiedAt: null,
    language: null,
    canonicalUrl: null,
    pageType: null,
    section: null,
    description: null,
    image: null,
    access: null,
    datelinePlace: null,
    text: "The ferry sailed at noon.",
    wordCount: 5,
    captions: [],
    quality: null,
    removedLineCount: 0,
    release: "8",
    learned: [],
    url: null,
    collections: ["default"],
    capturedAt: "2021-03-04T05:06:07.000Z",
    lastSeenAt: "2021-03-05T05:06:07.000Z",
    raw: { key: `raw/${given.id}` },
    versionCount: 1,
    story: null,
    alsoIn: [],
    ...given,
  };
}

/** The id of a sample: its number, spread so that the order of ids is not that of the numbers. */
export function sampleId(n: number): string {
  return ((n * 2654435761) % 2 ** 32).toString(16).padStart(8, "0").repeat(4);
}

/** A full article, whose texts hold what formats forbid or mean something by. */
export const fullArticle: Article = articleOf({
  id: "0123456789abcdef0123456789abcdef",
  title: evidence('=HYPERLINK("https://example.org"),\u0007 "quoted"'),
  byline: evidence(["Ada Quill", "-Bo; Reed"]),
  agency: evidence("Example Press Agency"),
  attribution: evidence("@desk"),
  publisher: evidence({ name: "The Example", domain: "example.org" }),
  publishedAt: { ...evidence("2020-10-05T09:30:00+04:00"), precision: "second", assumed: ["year"] },
  modifiedAt: { ...evidence("2020-10-06"), precision: "day", assumed: [] },
  language: evidence("hy"),
  canonicalUrl: evidence("https://example.org/canonical"),
  pageType: evidence("article" as const),
  section: evidence("World\u2028News"),
  description: evidence("+1 line\r\nand another"),
  image: evidence("https://example.org/i.png"),
  access: evidence("free" as const),
  datelinePlace: evidence("Harbour"),
  text: "# Not a heading, * not a list\nԵրկրորդ տող \u{1F6A2} with a bell\u0007 and \ud800 half\n---\n  # spaced",
  url: "https://example.org/a?b=c&d=é",
  collections: ["second", "first"],
  story: { id: sampleId(1), role: "copy", representative: sampleId(1) },
  versionCount: 3,
});

/** `count` articles over a few days, every seventh undated. */
export function sampleArticles(count: number): Article[] {
  return Array.from({ length: count }, (_, n) => {
    const day = `2020-10-0${(n % 3) + 1}`;
    const publishedAt = { ...evidence(day), precision: "day" as const, assumed: [] };
    const text = `Boat ${n} left the harbour.\nIt came back with ${n * 3} crates of pears.`;
    return articleOf({
      id: sampleId(n),
      title: evidence(`Boat ${n}`),
      text,
      url: `https://example.org/boats/${n}`,
      ...(n % 7 === 0 ? {} : { publishedAt }),
    });
  });
}

/** An archive of articles in memory, which counts what was read of it. */
export class SampleArchive implements ExportSource {
  readonly articlesById: Map<string, Article>;
  /** Pages by their keys; a key that is missing is a copy that is gone. */
  readonly pages = new Map<string, Uint8Array>();
  reads = 0;

  constructor(articles: readonly Article[]) {
    this.articlesById = new Map(articles.map((article) => [article.id, article]));
    for (const { raw, id } of articles) {
      this.pages.set(raw.key, Buffer.from(`<!doctype html><p>Page of ${id}.</p>`));
    }
  }

  async articles({ limit, cursor }: { limit: number; cursor?: string | undefined }) {
    const all = [...this.articlesById.values()];
    const from = Number(cursor ?? 0);
    const next = from + limit < all.length ? String(from + limit) : null;
    return { articles: all.slice(from, from + limit).map(summaryOf), next, copiesHidden: 0 };
  }

  async article(id: string) {
    this.reads += 1;
    return this.articlesById.get(id) ?? null;
  }

  async page({ key }: { key: string }) {
    const bytes = this.pages.get(key);
    return bytes === undefined ? null : { bytes, http: null };
  }
}

function summaryOf(article: Article): ArticleSummary {
  const { id, url, collections, wordCount, capturedAt, alsoIn } = article;
  return {
    id,
    url,
    collections,
    wordCount,
    capturedAt,
    title: article.title?.value ?? null,
    publisher: article.publisher?.value ?? null,
    publishedAt: article.publishedAt?.value ?? null,
    language: article.language?.value ?? null,
    copies: alsoIn.length,
  };
}

/** All bytes of a file. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks));
}

/** Items from rows, one after the other. */
export async function* itemsOf(items: readonly ExportItem[]): AsyncIterable<ExportItem> {
  yield* items;
}
