import { MemoryIndex } from "@winnow/search/memory";
import { describe, expect, test } from "vitest";
import { bodyOf } from "../fixture/body-of.ts";
import {
  indexed,
  newer,
  older,
  openSmallArchive,
  pageOf,
  saidBy,
  smallApi,
} from "../fixture/small-archive.ts";
import { JsonFeed } from "./json-feed.ts";

const evidence = { raw: "x", source: "html:h1", confidence: 0.8 };
const archive = await openSmallArchive();
const said = saidBy("e", {
  title: { ...evidence, value: "Bell\u0007 & <b>\u0000book\u0085</b>\ud800" },
  byline: { ...evidence, value: ['Mara "M" Quill'] },
  language: { ...evidence, value: 'en" x="' },
  text: "A line\u000b.\r\nAnother ]]> & <script>\uffff.",
});
const odd = await archive.file(pageOf("e", { url: "javascript:alert(1)" }), said);
const index = new MemoryIndex();
await index.apply({ put: [older, newer, await archive.article(odd)].map(indexed), remove: [] });
const get = smallApi({ search: index, catalogue: archive.catalogue });

async function feedOf(query: string) {
  return bodyOf(await get(`/feed.json?${query}`), JsonFeed);
}
async function atomOf(query: string) {
  const response = await get(`/feed.xml?${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  return response.text();
}

test("a query's articles, the newest first, with ids that stay", async () => {
  const { feed_url, items, title } = await feedOf("q=ferry");
  expect(title).toBe("Winnow: ferry");
  expect(feed_url).toMatch(/^http:\/\/localhost(?::\d+)?\/feed\.json\?q=ferry$/);
  expect(items.map(({ id }) => id)).toEqual([
    `urn:winnow:article:${newer.id}`,
    `urn:winnow:article:${older.id}`,
  ]);
  expect(items[0]).toMatchObject({
    external_url: newer.url,
    title: "Story b",
    content_text: newer.text,
    date_published: "2020-10-05T00:00:00Z",
    date_modified: newer.capturedAt,
    authors: [{ name: "example.net" }],
    language: "en",
  });
  expect(items[0]?.url).toMatch(new RegExp(`/articles/${newer.id}$`));
});

test("a page leads to the next, which ends", async () => {
  const first = await feedOf("q=ferry&limit=1");
  expect(await atomOf("q=ferry&limit=1")).toContain('<link rel="next"');
  const { pathname, search } = new URL(first.next_url ?? "");
  const second = await bodyOf(await get(`${pathname}${search}`), JsonFeed);
  expect(second.items.map(({ id }) => id)).toEqual([`urn:winnow:article:${older.id}`]);
  expect(second.next_url).toBeUndefined();
});

describe("hostile text", () => {
  test("is escaped, and without control characters and halves", async () => {
    const xml = await atomOf("q=another");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is asked
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/);
    expect(xml).toContain("<title>Bell &amp; &lt;b&gt;book&lt;/b&gt;\ufffd</title>");
    expect(xml).toContain("A line.\nAnother ]]&gt; &amp; &lt;script&gt;.</content>");
    expect(xml).toContain("<name>Mara &quot;M&quot; Quill</name>");
    expect(xml).not.toMatch(/javascript:|xml:lang="en&/);
    const [item] = (await feedOf("q=another")).items;
    expect(item).toMatchObject({ title: "Bell & <b>book</b>\ufffd" });
    expect(item?.external_url).toBeUndefined();
    expect(item?.language).toBeUndefined();
  });

  test("of a query stands in no markup either", async () => {
    const xml = await atomOf(`q=${encodeURIComponent('"><x>&\u0007')}`);
    expect(xml).not.toContain("<x>");
    expect(xml.match(/<feed /g)).toHaveLength(1);
  });
});

test("is the same while nothing is new, and answered by a 304", async () => {
  const first = await get("/feed.xml?q=ferry");
  const tag = first.headers.get("etag") ?? "";
  const again = await get("/feed.xml?q=ferry", { headers: { "if-none-match": tag } });
  expect(again.status).toBe(304);
  expect(await atomOf("q=nothing-of-this")).toContain("<updated>1970-01-01T00:00:00Z</updated>");
});

test.each(["/feed.xml?limit=51", "/feed.json?order=newest", "/feed.xml?cursor=x", "/feed"])(
  "%s is refused",
  async (path) => {
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  },
);
