import { describe, expect, test } from "vitest";
import { ld, page, prose, type SampleLine, scrape } from "../../../testing/sample-pages.ts";

describe("publishedAt", () => {
  test.each([
    [
      `${ld({
        "@type": "NewsArticle",
        datePublished: "2020-10-05T23:30:00-07:00",
        dateModified: "2020-10-07",
      })}<h1>Bridge</h1><time>5 October 2020</time>`,
      "2020-10-05T23:30:00-07:00",
    ],
    ['<meta property="article:published_time" content="2020-10-05">', "2020-10-05"],
    ['<h1>Bridge</h1><time datetime="2020-10-05">Monday</time>', "2020-10-05"],
  ])("is read from %s", (html, value) => {
    expect(page(html).publishedAt?.value).toBe(value);
  });

  test.each([
    [ld({ "@type": "NewsArticle", dateModified: "2020-10-07" }), "only a change is dated"],
    [
      ld({ "@type": "Article", datePublished: "2020-10-05", dateModified: "2020-10-07" }),
      "JSON-LD alone, on a page that has nothing to read",
    ],
    ['<meta property="article:modified_time" content="2020-10-07">', "only a change is dated"],
    [ld({ "@type": "NewsArticle", datePublished: "2021-02-01" }), "after the capture"],
    [ld({ "@type": "NewsArticle", datePublished: "1970-01-01" }), "the zero of a clock"],
    ["<footer><time>5 October 2020</time></footer>", "the footer"],
    ['<div class="comments"><time>5 October 2020</time></div>', "a comment"],
    ['<div class="related"><time>5 October 2020</time></div>', "another story"],
  ])("is not taken from %s (%s)", (html) => {
    expect(page(html).publishedAt).toBeNull();
  });

  test.each([
    [
      "<h1>Bridge</h1><time>Updated October 7, 2020</time>",
      "html:updated",
      "nothing else is dated: the source says what the day is",
    ],
    [
      "<h1>Bridge</h1><time>Published October 5, 2020</time> <time>Updated October 7, 2020</time>",
      "html:time",
      "the day of publication is there too",
    ],
  ])("of %s comes from %s (%s)", (html, source) => {
    expect(page(html).publishedAt?.source).toBe(source);
  });

  test.each<[string, string[], string]>([
    ["Updated October 7, 2020", ["publication"], "the day of a change alone"],
    ["Published October 5, 2020", [], "the day of publication"],
    ["October 5, 2020", [], "a day without a label"],
  ])("of a page that prints %j assumes %j (%s)", (printed, assumed) => {
    expect(page(`<h1>Bridge</h1><time>${printed}</time>`).publishedAt?.assumed).toEqual(assumed);
  });

  const article = (node: object) => ld({ "@type": "Article", ...node });
  const told: SampleLine[] = [["title", "Bridge reopens"], prose, prose];

  test.each([
    [article({ datePublished: "2020-10-05" }), "nothing else"],
    [
      article({ datePublished: "2020-10-05", dateModified: "2020-12-07" }),
      "a later change of the same software",
    ],
    [
      `${article({ headline: "Bridge reopens", datePublished: "2020-10-05" })}<p>Last updated December 7, 2020</p>`,
      "a later change that is printed",
    ],
    [
      `${article({ headline: "Bridge reopens again", datePublished: "2020-10-05" })}<title>Bridge reopens again - Post</title>`,
      "the page's title holds the headline",
    ],
  ])("of an article whose JSON-LD alone dates it is that day: %s (%s)", (html) => {
    expect(page(`<h1>Bridge reopens</h1>${html}`, undefined, told).publishedAt?.value).toBe(
      "2020-10-05",
    );
  });

  const foot =
    "und unter Hafen, Fähren, Wetter und Leute abgelegt. Kommentare zu diesem Eintrag lassen sich über den RSS-Feed verfolgen; Pings sind derzeit nicht erlaubt.";
  test.each([
    [`Dieser Beitrag wurde am Montag, 5. Oktober 2020 um 10:15 Uhr veröffentlicht ${foot}`],
    [`This entry was posted on Monday, October 5th, 2020 at 10:15 and is filed ${foot}`],
  ])("is read from the long sentence that closes an entry: %s", (sentence) => {
    const lines: SampleLine[] = [...told, ...Array<string>(8).fill(prose), sentence];
    expect(page("<h1>Bridge reopens</h1>", undefined, lines).publishedAt).toMatchObject({
      value: expect.stringMatching(/^2020-10-05/),
      source: "text:date-line",
    });
  });

  test("is not read from a long sentence of the story", () => {
    const lines: SampleLine[] = [...told, `The bridge was posted on October 5th, 2020, ${foot}`];
    expect(page("<h1>Bridge reopens</h1>", undefined, lines).publishedAt).toBeNull();
  });

  test("is not that of a node that speaks of something else", () => {
    const html = `<h1>Bridge reopens</h1>${article({ headline: "word on a subject", datePublished: "2005-10-05" })}`;
    expect(page(html, undefined, told).publishedAt).toBeNull();
  });

  test("is read from the URL when nothing better is there", () => {
    expect(
      page("<h1>Bridge</h1>", "https://example.org/2020/10/05/bridge").publishedAt,
    ).toMatchObject({
      value: "2020-10-05",
      source: "url:path",
    });
  });

  test.each<[string[], string, string]>([
    [["Mon 12 October 2020:", prose], "2020-10-12", "text:date-line"],
    [["By Ann Example October 05, 2020", prose], "2020-10-05", "text:date-line"],
    [[`BARROW, Oct. 5, 2020 (AP) — ${prose}`], "2020-10-05", "text:dateline"],
    [
      [`${prose} "We are ready," the mayor said, as quoted by the Post, Saturday (3/10/2020).`],
      "2020-10-03",
      "text:quoted-day",
    ],
  ])("of the scrape %j is %s", (lines, value, source) => {
    expect(scrape(...lines).publishedAt).toMatchObject({ value, source });
  });

  test.each<[SampleLine[], string]>([
    [[["caption", "The bridge in Barrow, Oct. 8, 2020."], prose], "a caption"],
    [
      ["Residents look at what is left of the bridge in Barrow, Oct. 8, 2020.", prose],
      "a caption nobody marked",
    ],
    [[`${prose} It fell on Sept. 27.`], "no year"],
    [[`On October 5, 2020, ${prose}`], "the day of an event"],
    [[prose, "© 2020 Example Media"], "a copyright"],
    [[`${prose} He said so on (3/10/2020).`], "no weekday confirms it"],
    [["Updated: October 5, 2020", prose], "a change"],
  ])("of the scrape %j is unknown (%s)", (lines) => {
    expect(scrape(...lines).publishedAt).toBeNull();
  });
});
