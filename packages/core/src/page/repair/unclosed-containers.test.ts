import { expect, test } from "vitest";
import { cleanPage } from "../../clean/html/index.ts";
import { parsePage } from "../page.ts";
import { boundContainers } from "./unclosed-containers.ts";

const paragraphs = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>The council of ward ${at} met on Monday and agreed to mend bridge number ${at} before winter.</p>`,
).join("");
const textOf = (html: string) => cleanPage(parsePage(html)).text;

test.each([
  "video src=a.mp4",
  "audio controls",
  "canvas",
  "select name=a",
  "map name=a",
  "template",
  "iframe src=a",
  "noscript",
  "textarea name=a",
  "svg",
  "math",
  "svg><foreignObject><div",
  "object data=a",
])("reads a page on which <%s> is never closed", (tag) => {
  const text = textOf(`<article><h1>Bridges of the wards</h1><${tag}>${paragraphs}</article>`);
  expect(text).toContain("bridge number 0");
  expect(text).toContain("bridge number 5");
});

test("keeps what stands above what is never closed", () => {
  const text = textOf(
    `<h1>Bridges</h1>${paragraphs}<noscript>${paragraphs.replaceAll("ward", "town")}`,
  );
  expect(text).toContain("ward 0");
  expect(text).toContain("town 5");
});

test.each([
  ["<p>a<video><p>Your browser is old.</p></video>b", "a player that is closed"],
  ["<select><option>a</select><p>b", "a list that is closed"],
  ["<iframe src=a /><p>b", "a frame that closes itself"],
  ["<p>maps and videos, 3 < 4", "no tags"],
  ["</video></video><p>b", "ends alone"],
])("leaves %j as it is: %s", (html) => {
  expect(boundContainers(html)).toBe(html);
});

test("does not show what stands in a player that is closed", () => {
  const html = `<article><h1>Bridges</h1>${paragraphs}<video><p>Your browser plays no videos.</p></video></article>`;
  expect(textOf(html)).not.toContain("plays no videos");
});

test("gets to the end of a hundred thousand players", () => {
  expect(boundContainers(`${"<video>".repeat(100_000)}<p>b`)).toBe("<p>b");
});
