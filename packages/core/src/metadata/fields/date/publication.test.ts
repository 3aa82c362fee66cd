import { describe, expect, test } from "vitest";
import { ld, page, prose, type SampleLine } from "../../../testing/sample-pages.ts";
import { labelAbove, labelBefore } from "./date-label.ts";

const news = (properties: object) => ld({ "@type": "NewsArticle", ...properties });
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe("publishedAt", () => {
  test.each([
    [
      `${news({ datePublished: "2019-03-02", dateModified: "2020-08-09" })}<h1>Boats</h1><time>9 August 2020</time>`,
      "2019-03-02",
      "the shown day is that of the change",
    ],
    [
      `${ld({ "@type": "LiveBlogPosting", datePublished: "2019-03-02" })}<h1>Boats</h1><h2><time datetime="2019-03-05T10:00:00Z">10:00</time> A boat</h2>`,
      "2019-03-02",
      "a later entry",
    ],
    [
      `${meta("article:published_time", "2019-03-02")}<h1>Boats</h1><p>Updated 9 August 2020</p>`,
      "2019-03-02",
      "an update in print",
    ],
    [news({ datePublished: "2019-03-02" }), "2019-03-02", "nothing but JSON-LD of a news article"],
    [meta("article:published_time", "1551520800"), "2019-03-02", "seconds"],
    [meta("article:published_time", "1551520800000"), "2019-03-02", "milliseconds"],
    [meta("og:regDate", "20190302101500"), "2019-03-02", "fourteen digits"],
    ['<meta http-equiv="date" content="2019-03-02">', "2019-03-02", "an HTTP header's name"],
    ['<meta name="date" datetime="2019-03-02">', "2019-03-02", "the attribute of another element"],
  ])("of %s is %s (%s)", (html, day) => {
    expect(page(html).publishedAt?.value.slice(0, 10)).toBe(day);
  });

  test.each([
    ["Received: ", "other"],
    ["Accepted ", "other"],
    ["Published: ", "published"],
    ["Datum: ", "published"],
    ["Release Date: ", null],
    ["Accepted 3 February 2019 | Published ", "published"],
    ["公開日：", "published"],
    ["最終更新：", "modified"],
    ["发布时间：2019-03-02 更新时间：", "modified"],
    ["입력 ", "published"],
    ["수정 ", "modified"],
  ])("is told from other days by %j", (before, label) => {
    expect(labelBefore(before, before.length)).toBe(label);
  });

  test.each([
    ['<h1>Boats</h1><p class="published">2 days ago</p>', "2020-12-30", "beside the headline"],
    ['<h1>Boats</h1><time class="date">yesterday</time>', "2020-12-31", "in a word"],
  ])("counts %s back from the capture to %s (%s)", (html, day) => {
    expect(page(html, null).publishedAt).toMatchObject({ value: day, assumed: ["relative"] });
  });

  test("leaves the day of the change to modifiedAt", () => {
    const html = `${news({ datePublished: "2019-03-02", dateModified: "2020-08-09" })}<h1>Boats</h1><time>9 August 2020</time>`;
    expect(page(html).modifiedAt?.value).toBe("2020-08-09");
  });

  test.each([
    ["Updated 9 August 2020 | Published 2 March 2019", "2019-03-02", "2020-08-09"],
    ["Stand: 9. August 2020 · Veröffentlicht: 2. März 2019", "2019-03-02", "2020-08-09"],
    ["更新日：2020年8月9日 公開日：2019年3月2日", "2019-03-02", "2020-08-09"],
    [
      "Received 3 January 2019; accepted 2 February 2019; published 2 March 2019",
      "2019-03-02",
      undefined,
    ],
  ])("is the day that %s calls so, and its change another", (line, day, change) => {
    const lines: SampleLine[] = [["title", "Boats"], line, prose, prose];
    const found = page("<h1>Boats</h1>", "https://quay.example.org/a/1", lines);
    expect(found.publishedAt?.value).toBe(day);
    expect(found.modifiedAt?.value).toBe(change);
  });

  test.each([
    ["Published", "published"],
    ["Submitted", "other"],
    ["Last updated", "modified"],
    ["Boats lie idle at the quay, and were published about", null],
    ["Published 2018", null],
    [undefined, null],
  ])("of a line below %j has the label %s", (above, label) => {
    expect(labelAbove(above)).toBe(label);
  });

  test.each([
    [meta("article:published_time", "155152"), "a short number"],
    [meta("article:published_time", "99999999999999"), "a number that is no instant"],
  ])("is not taken from %s (%s)", (html) => {
    expect(page(html).publishedAt).toBeNull();
  });
});
