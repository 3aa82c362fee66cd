import { expect, test } from "vitest";
import { page, prose, type SampleLine } from "../../../testing/sample-pages.ts";

const site = '<meta property="og:site_name" content="Quay Post">';
const titleOf = (title: string, head = site, lines: readonly SampleLine[] = [prose, prose]) =>
  page(`<title>${title}</title><meta property="og:title" content="${title}">${head}`, null, lines)
    .title?.value;

test.each([
  [
    "Ferry sails: “never again”-Politicsㅣ Quay Post",
    "Ferry sails: “never again”",
    "no blank before the section",
  ],
  [
    "Ferry sails after eleven months-Local | Quay Post",
    "Ferry sails after eleven months",
    "no quotation marks either",
  ],
  ["Ferry sails after eleven months｜Quay Post", "Ferry sails after eleven months", "a wide bar"],
  [
    "Ferry sails after eleven months - Quay Post",
    "Ferry sails after eleven months",
    "a plain hyphen",
  ],
  [
    "여객선이 열한 달 만에 다시 운항-사회 | Quay Post",
    "여객선이 열한 달 만에 다시 운항",
    "another script",
  ],
])("%j is %j (%s)", (title, own) => {
  expect(titleOf(title)).toBe(own);
});

test.each([
  ["Ferry sails after eleven months-long closure", "a hyphen within a word"],
  ["A day with the crew of the co-op", "a word of two parts"],
])("%j stays as it is (%s)", (title) => {
  expect(titleOf(`${title} | Quay Post`)).toBe(title);
});

test("a heading that shows the name keeps it", () => {
  const title = "The story behind | Quay Post";
  const html = `<title>${title}</title>${site}<h1>${title}</h1>`;
  expect(page(html, null, [["title", title], prose, prose]).title?.value).toBe(title);
});
