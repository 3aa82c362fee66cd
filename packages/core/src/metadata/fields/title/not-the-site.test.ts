import { describe, expect, test } from "vitest";
import { page } from "../../../testing/sample-pages.ts";

const header = "<header><h1>Quay Post</h1></header>";

describe("title", () => {
  test.each([
    [
      `<title>Quay Post: Boats lie idle for a week</title>${header}`,
      "Boats lie idle for a week",
      "a colon",
    ],
    [`<title>Quay Post » News » Boats lie idle</title>${header}`, "Boats lie idle", "a path"],
    [
      "<title>www.quay.example</title><h1>Boats lie idle</h1>",
      "Boats lie idle",
      "a host, another heading",
    ],
    [
      "<title>Boats — docs</title><h1>Boats: lying idle<a href='#boats'>¶</a></h1>",
      "Boats: lying idle",
      "a pilcrow",
    ],
    [
      "<title>C# at sea</title><h1>C# at sea<a href='#c'>#</a></h1>",
      "C# at sea",
      "a link's sign alone",
    ],
    [
      '<title>Boats lie idle - Quay</title><div id="goog-gt-tt"><h1>Original text</h1></div>',
      "Boats lie idle",
      "a translator's box",
    ],
    ["<title>Quay Post</title><h1>Quay Post</h1>", "Quay Post", "nothing else"],
    ["<title>Boats - Quay Post</title><h1>Boats</h1>", "Boats", "a headline of one word"],
  ])("of %s is %s (%s)", (html, title) => {
    expect(page(html, "https://www.quay.example/a/1").title?.value).toBe(title);
  });
});
