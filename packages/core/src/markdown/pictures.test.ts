import { describe, expect, test } from "vitest";
import { blocksOf } from "../clean/html/blocks/walk.ts";
import { markRoles } from "../clean/html/passes/mark-roles.ts";
import { markTitle } from "../clean/html/passes/mark-title.ts";
import { removePromos } from "../clean/html/passes/remove-promos.ts";
import { takeCaptions } from "../clean/html/passes/take-captions.ts";
import { parsePage } from "../page/page.ts";
import { maxNodes } from "../records/limits.ts";
import { renderMarkdown } from "./render-markdown.ts";

/** Enough words for passes that weigh what they take. */
const prose = `<p>${"The car ferry Halde left the quay at noon. ".repeat(6).trim()}</p>`;
const proseText = "The car ferry Halde left the quay at noon. ".repeat(6).trim();

function markdownOf(html: string): string {
  const document = blocksOf(parsePage(html).root);
  document.run([removePromos, takeCaptions, markTitle, markRoles]);
  return renderMarkdown(document, "https://example.org/news/");
}

describe("pictures of the article stay, with their captions", () => {
  const figure = (img: string) =>
    `${prose}<figure>${img}<figcaption>The quay.</figcaption></figure>${prose}`;
  const between = (middle: string) => `${proseText}\n\n${middle}${middle && "\n\n"}${proseText}`;
  const shown = (name: string) => `![](https://example.org/news/${name})`;

  test.each([
    [
      "a caption below",
      '<img src="a.jpg" alt="A [quay]">',
      "![A \\[quay\\]](https://example.org/news/a.jpg)\n\n_The quay._",
    ],
    [
      "late, a stand-in",
      '<img src="blank.gif" data-src="a.jpg">',
      `${shown("a.jpg")}\n\n_The quay._`,
    ],
    [
      "late, data as stand-in",
      '<img src="data:image/gif;base64,x" data-src="a.jpg">',
      `${shown("a.jpg")}\n\n_The quay._`,
    ],
    [
      "for browsers without scripts",
      '<img src="data:x"><noscript><img src="a.jpg"></noscript>',
      `${shown("a.jpg")}\n\n_The quay._`,
    ],
    [
      "twice, late and without scripts",
      '<img data-src="a.jpg"><noscript><img src="a.jpg"></noscript>',
      `${shown("a.jpg")}\n\n_The quay._`,
    ],
    [
      "a set of sources",
      '<img srcset="s.jpg 300w, b.jpg 900w">',
      `${shown("b.jpg")}\n\n_The quay._`,
    ],
    ["data alone: no picture", '<img src="data:image/png;base64,x">', ""],
    ["a counter: no picture", '<img src="a.gif" width="1" height="1">', ""],
    ["an icon: no picture", '<img src="a.gif" width=16 height=16>', ""],
    ["hidden: no picture", '<img src="a.gif" style="display: none">', ""],
    ["javascript: no picture", '<img src="javascript:x">', ""],
  ])("%s", (_, img, markdown) => {
    expect(markdownOf(figure(img))).toBe(between(markdown));
  });

  test("a caption above its picture comes below it", () => {
    const html = `${prose}<figure><figcaption>The quay.</figcaption><img src="a.jpg"></figure>${prose}`;
    expect(markdownOf(html)).toBe(between(`${shown("a.jpg")}\n\n_The quay._`));
  });

  test("a picture in a line stays in it", () => {
    expect(markdownOf('<p>a <img src="a.jpg"> b</p>')).toBe(`a ${shown("a.jpg")} b`);
  });

  test("a picture between title and text stays", () => {
    expect(markdownOf(`<h1>The ferry sails</h1><img src="a.jpg">${prose}`)).toBe(
      `${shown("a.jpg")}\n\n${proseText}`,
    );
  });

  test.each([
    ["above the title", `<img src="logo.png"><h1>The ferry sails</h1>${prose}`],
    ["below the text", `${prose}<div><img src="logo.png"></div>`],
    [
      "beside what was removed",
      `${prose}<div class="promo"><img src="a.jpg"><p>Seal seen</p></div>${prose}`,
    ],
  ])("a picture %s goes", (_, html) => {
    expect(markdownOf(html)).not.toContain("![");
  });
});

test("shows no picture behind the nodes that the cleaner looks at", () => {
  const page = `<article>${prose}${"<i></i>".repeat(maxNodes)}<img src="late.png" alt="late">${prose}</article>`;
  expect(markdownOf(page)).not.toContain("late.png");
});
