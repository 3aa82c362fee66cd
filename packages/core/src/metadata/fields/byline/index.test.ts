import { describe, expect, test } from "vitest";
import { ld, page, prose, scrape } from "../../../testing/sample-pages.ts";

describe("byline and agency", () => {
  test("the agency stands in for people where none is named", () => {
    expect(
      scrape(["title", "Bridge reopens"], "By VOA News October 05, 2020", prose),
    ).toMatchObject({
      byline: { value: ["VOA News"] },
      agency: { value: "VOA News" },
      publishedAt: { value: "2020-10-05" },
    });
  });

  test("people and agency are told apart", () => {
    expect(scrape("By Ann Example and Bo Sample, Reuters", prose)).toMatchObject({
      byline: { value: ["Ann Example", "Bo Sample"] },
      agency: { value: "Reuters" },
    });
  });

  test("authors are found by reference", () => {
    const graph = {
      "@graph": [
        { "@type": "Article", author: { "@id": "#ann" } },
        { "@type": "Person", "@id": "#ann", name: "Ann Example" },
      ],
    };
    expect(page(ld(graph)).byline).toMatchObject({
      value: ["Ann Example"],
      source: "json-ld:author",
    });
  });

  test.each([
    '<p class="byline">Sunday</p>',
    '<p class="byline">The</p>',
    '<h1>Bridge</h1><p class="byline">Follow Share</p>',
    '<nav><a rel="author">Ann Example</a></nav>',
    '<footer class="footer"><span class="author">Ann Example</span></footer>',
    '<meta name="author" content="Admin">',
    '<meta property="article:author" content="https://example.org/ann">',
    '<div class="comments"><a rel="author">Ann Example</a></div>',
    '<p class="byline">Email The Author</p>',
  ])("nobody is named by %s", (html) => {
    expect(page(html).byline).toBeNull();
  });

  test.each([
    "“It is over,” Reuters quoted the mayor as saying.",
    "A Reuters photographer saw the bridge.",
    "AP exams begin",
  ])("no agency is credited by %j", (line) => {
    expect(scrape(line, prose).agency).toBeNull();
  });
});
