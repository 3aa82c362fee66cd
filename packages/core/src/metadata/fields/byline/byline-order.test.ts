import { describe, expect, test } from "vitest";
import { ld, page } from "../../../testing/sample-pages.ts";

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const person = (name: unknown) => ({ "@type": "Person", name });
const text = "<p>The boats lay idle at the quay for a week.</p>";

describe("byline", () => {
  test.each<[string, string[], string]>([
    [
      `${meta("author", "Ann Example")}${meta("author", "Bo Sample")}<h1>Boats</h1>${text}`,
      ["Ann Example", "Bo Sample"],
      "a tag for each author",
    ],
    [
      `<meta property="og:author" content="Ann Example"><h1>Boats</h1>${text}`,
      ["Ann Example"],
      "an author of Open Graph",
    ],
    [
      `${meta("citation_author", "Ann Example and Bo Sample")}<h1>Boats</h1>${text}`,
      ["Ann Example", "Bo Sample"],
      "two in one tag",
    ],
    [
      `${ld({ "@type": "NewsArticle", author: person(["Ann Example", "Bo Sample"]) })}<h1>Boats</h1>`,
      ["Ann Example", "Bo Sample"],
      "a list of names",
    ],
    [
      `${ld({ "@type": "NewsArticle", author: { "@type": "Person", givenName: "Ann", familyName: "Example" } })}<h1>Boats</h1>`,
      ["Ann Example"],
      "a name in parts",
    ],
    [
      `${ld({ "@type": "NewsArticle", author: person("https://quay.example.org/author/ann-example") })}<h1>Boats</h1>`,
      ["Ann Example"],
      "the address of a profile for a name",
    ],
    [
      `<meta property="og:site_name" content="Quay">${meta("author", "Quay TIDINGS")}<h1>Boats</h1><p class="article__author">By Ann Example</p>${text}`,
      ["Ann Example"],
      "the outlet in a meta, a person in print",
    ],
    [
      `<main><article><h1>Boats</h1><aside><a rel="author" href="/p/ann-example">Ann Example</a></aside>${text}</article></main>`,
      ["Ann Example"],
      "a box at the head",
    ],
  ])("of %s is %j (%s)", (html, people) => {
    expect(page(html).byline?.value).toEqual(people);
  });

  test("of two links at the head is both, where each alone is believed", () => {
    const link = (name: string, slug: string) => `<a rel="author" href="/p/${slug}">${name}</a>`;
    const two = `${link("Ann Example", "ann-example")} and ${link("Bo Sample", "bo-sample")}`;
    const html = `<main><article><h1>Boats</h1><p class="byline">By ${two}</p>${text}</article></main>`;
    expect(page(html).byline?.value).toEqual(["Ann Example", "Bo Sample"]);
  });

  test("keeps the letters that an author is declared with, and none that are printed", () => {
    const declared = ld({ "@type": "NewsArticle", author: person("Ann Example, Ph.D.") });
    const printed = '<p class="byline">By Ann Example, Ph.D.</p>';
    const read = (html: string) => page(`${html}${text}`).byline?.value;
    expect(read(`${declared}<h1>Boats</h1>`)).toEqual(["Ann Example, Ph.D."]);
    expect(read(`${declared}<h1>Boats</h1>${printed}`)).toEqual(["Ann Example, Ph.D."]);
    expect(read(`<h1>Boats</h1>${printed}`)).toEqual(["Ann Example"]);
  });

  test.each([
    [
      `<meta property="og:site_name" content="quayradio.example">${meta("author", "quayradio.example, Norland, Suther")}<h1>Boats</h1>`,
      "an imprint",
    ],
    [
      `<h1>Boats</h1>${text}<p class="quote-author">— Ann Example</p>${text}`,
      "the speaker of a quotation",
    ],
  ])("is not taken from %s (%s)", (html) => {
    expect(page(html).byline).toBeNull();
  });
});
