import { describe, expect, test } from "vitest";
import { page, prose, type SampleLine } from "../../../testing/sample-pages.ts";

const lines: SampleLine[] = [["title", "Quay Post"], prose, prose];

describe("title", () => {
  test.each([
    [
      "<title>Quay Post » News » Boats lie idle for a week</title><header><h1>Quay Post</h1></header>",
      "Boats lie idle for a week",
      "a path",
    ],
    [
      "<title>www.quay.example</title><h1>Boats lie idle for a week</h1>",
      "Boats lie idle for a week",
      "a host, another heading",
    ],
    ["<title>Quay Post</title><h1>Quay Post</h1>", "Quay Post", "nothing else"],
  ])("of %s is %s (%s)", (html, title) => {
    const own = lines.map((line, at) =>
      at === 0 && !html.includes("<h1>Quay") ? "Boats lie idle for a week" : line,
    );
    expect(page(html, "https://www.quay.example/a/1", own).title?.value).toBe(title);
  });

  test.each([
    [
      "<title>The tides of the bay — docs</title><h1>The tides of the bay<a href='#bay'>¶</a></h1>",
      "The tides of the bay",
      "a pilcrow",
    ],
    [
      "<title>How to sail in C#</title><h1>How to sail in C#<a href='#c'>#</a></h1>",
      "How to sail in C#",
      "a link's sign alone",
    ],
    [
      '<title>Boats lie idle for a week</title><div id="goog-gt-tt"><h1>Original text</h1></div>',
      "Boats lie idle for a week",
      "a translator's box",
    ],
  ])("of %s has no sign of its frame: %s (%s)", (html, title) => {
    expect(page(html).title?.value).toBe(title);
  });
});
