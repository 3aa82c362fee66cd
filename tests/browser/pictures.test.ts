/**
 * Six pages as they look, held against pictures that somebody has looked at. `WINNOW_PICTURES=write`
 * writes them anew. Letters of other fonts are other pictures: where others are installed than those
 * that drew them, nothing is compared, and the test says so.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { chromiumPath, whyNot } from "./browser.ts";
import { differenceOf, fontsOf } from "./compare-pictures.ts";
import { type InBrowser, useBrowser } from "./in-browser.ts";

const folder = fileURLToPath(new URL("pictures/", import.meta.url));
const fontsFile = `${folder}fonts.txt`;
const isWriting = process.env.WINNOW_PICTURES === "write";

/** The share of points that may differ: less than one line of text of a page has. */
const most = 0.005;

const pictured: readonly (readonly [
  name: string,
  path: (its: InBrowser) => string,
  scheme: "light" | "dark",
])[] = [
  ["front", () => "/", "dark"],
  ["article", (its) => its.article("gazette"), "light"],
  ["lines", (its) => `${its.article("wire")}/lines`, "light"],
  ["history", (its) => `${its.article("gazette")}/timeline`, "light"],
  ["changes", (its) => `${its.article("gazette")}/diff?view=side`, "dark"],
  ["story", (its) => `${its.article("wire")}/story`, "light"],
];

describe.skipIf(chromiumPath === null)(`pages as they look${whyNot}`, () => {
  const its = useBrowser();

  test.for(pictured)(
    "the page %s looks as it did",
    async ([name, pathOf, colorScheme], { skip }) => {
      const viewport = { width: 900, height: 640 };
      const { page } = await its.open({ colorScheme, viewport, reducedMotion: "reduce" });
      const fonts = await fontsOf(page);
      if (isWriting) writeFileSync(fontsFile, `${fonts}\n`);
      const drawnWith = readFileSync(fontsFile, "utf8").trim();
      if (fonts !== drawnWith) return skip(`fonts ${fonts} are not those that drew: ${drawnWith}`);
      await page.goto(pathOf(its));
      // Scores and the cleaner's name change with every cleaner, and are no matter of looks.
      const mask = [page.locator(".note, .lines small, .record small")];
      const now = await page.screenshot({ mask, maskColor: "#888888" });
      const file = `${folder}${name}.png`;
      if (isWriting) writeFileSync(file, now);
      if (!existsSync(file)) throw new Error(`${file} is missing: WINNOW_PICTURES=write makes it`);
      const blank = await its.open();
      expect(await differenceOf(blank.page, readFileSync(file), now)).toBeLessThan(most);
    },
  );

  test("another page is told apart, and a moved line", async () => {
    const { page } = await its.open({ viewport: { width: 900, height: 640 } });
    await page.goto(its.article("gazette"));
    const before = await page.screenshot();
    await page.evaluate("document.querySelector('article p').style.marginTop = '4px'");
    const moved = await page.screenshot();
    const blank = await its.open();
    expect(await differenceOf(blank.page, before, before)).toBe(0);
    expect(await differenceOf(blank.page, before, moved)).toBeGreaterThan(most);
  });
});
