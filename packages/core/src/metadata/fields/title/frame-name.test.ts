import { describe, expect, test } from "vitest";
import { page, prose, type SampleLine } from "../../../testing/sample-pages.ts";

const headline = "Boats lie idle for a week";
const lines: SampleLine[] = [["title", "Quay Post"], ["heading", headline], prose, prose];
const title = (html: string, own = lines) => page(html, null, own).title?.value;
const article = `<article><h2>${headline}</h2><p>…</p></article>`;

describe("a heading above the article is the site's name", () => {
  test.each([
    [
      `<title>Quay Post - News of the bay</title><div class="logo"><h1>Quay Post</h1></div>${article}`,
      "in a logo",
    ],
    [
      `<title>Quay Post - News of the bay</title><h1>Quay Post</h1>${article}`,
      "a slogan behind it",
    ],
    [
      `<title>Quay Post | ${headline}</title><h1>Quay Post</h1>${article}`,
      "the headline behind it",
    ],
    [
      `<title>Quay Post</title><h1><a href="/">Quay Post</a></h1>${article}`,
      "a link to the front page",
    ],
    [
      `<title>Quay Post</title><meta property="og:title" content="${headline}"><h1>Quay Post</h1>${article}`,
      "the headline shared",
    ],
  ])("%s (%s)", (html) => {
    expect(title(html)).toBe(headline);
  });

  test("if the page says that it is the owner's", () => {
    const html = `<title>Quay Post</title><h1>Quay Post</h1>${article}`;
    expect(title(html, [...lines, "© Quay Post 2020"])).toBe(headline);
  });
});

describe("a heading above the article is its title", () => {
  test.each([
    [
      `<title>Quay Post - News of the bay</title><article><h1>Quay Post</h1><h2>${headline}</h2></article>`,
      "it stands within",
    ],
    [`<title>Quay post</title><h1>Quay post</h1>${article}`, "nothing says that it is a name"],
    [
      `<title>Quay post - all that lies there</title><h1>Quay post</h1>${article}`,
      "it is no name by its capitals",
    ],
    [
      "<title>Quay Post - News of the bay</title><h1>Quay Post</h1><article><h2>Boats</h2></article>",
      "the next is no headline",
    ],
    [
      `<title>Quay Post says that boats lie idle all week - News of the bay</title><div class="logo"><h1>Quay Post says that boats lie idle all week</h1></div>${article}`,
      "it is longer than a name",
    ],
  ])("%s (%s)", (html) => {
    expect(title(html)).toMatch(/^Quay [Pp]ost( says that boats lie idle all week)?$/);
  });

  test("if the site's name stands behind it", () => {
    const site = '<meta property="og:site_name" content="Bay Times">';
    expect(title(`<title>Quay Post - Bay Times</title>${site}<h1>Quay Post</h1>${article}`)).toBe(
      "Quay Post",
    );
  });
});

test.each([
  ["Home", headline],
  ["Startseite", headline],
  ["Homes of the bay", "Homes of the bay"],
])("a page whose <title> is %s is called %s", (declared, expected) => {
  const h1 = expected === headline ? headline : declared;
  expect(title(`<title>${declared}</title><h1>${h1}</h1>`, [["title", h1], prose, prose])).toBe(
    expected,
  );
});
