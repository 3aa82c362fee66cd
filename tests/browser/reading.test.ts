/** Every page for every reader: axe, narrow windows, large text, other directions, other colours. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath, enlarge, faultsOf, overflowOf, styleOf, whyNot } from "./browser.ts";
import { everyPage } from "./every-page.ts";
import { useBrowser } from "./in-browser.ts";

/** What two lines of the navigation take at least: one takes 34 and a border. */
const twoLinesPx = 50;

describe.skipIf(chromiumPath === null)(`every page of the archive browser${whyNot}`, () => {
  const its = useBrowser();

  test.each(everyPage)("axe finds nothing on the page %s, light and dark", async (_, pathOf) => {
    const { page, wrong } = await its.open({ colorScheme: "light" });
    await page.goto(pathOf(its));
    expect(await wrongHeadingsOf(page)).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsOf(page)).toEqual([]);
    expect(wrong.filter((what) => !/status of 404/.test(what))).toEqual([]);
  });

  test("axe finds nothing in the help of the keys, light and dark", async () => {
    const { page } = await its.open({ colorScheme: "light" });
    await page.goto("/");
    await page.getByRole("button", { name: "Keys" }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsOf(page)).toEqual([]);
  });

  test.each(everyPage)(
    "the page %s fits 320 pixels, and with text twice as large",
    async (_, pathOf) => {
      const { page } = await its.open({ viewport: { width: 320, height: 640 } });
      await page.goto(pathOf(its));
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await enlarge(page);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 768, height: 640 });
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );

  test.each(["", "/lines"])("no word of the navigation is torn on a phone: %j", async (about) => {
    const { page } = await its.open({ viewport: { width: 320, height: 640 } });
    await page.goto(its.article("gazette") + about);
    for (const link of await page.locator("header nav a, .tabs a").all()) {
      const box = await link.boundingBox();
      expect(box?.height, String(await link.textContent())).toBeLessThan(twoLinesPx);
    }
  });

  test("a text from right to left stands so", async () => {
    const { page } = await its.open();
    await page.goto(its.article("bay"));
    expect(await styleOf(page.locator("article p"), "direction")).toBe("rtl");
    expect(await page.locator("article").getAttribute("lang")).toBe("he");
  });

  test("forced colours leave changes told apart by their lines, and marks by their form", async () => {
    const { page } = await its.open({ forcedColors: "active" });
    await page.goto(`${its.article("gazette")}/diff`);
    const line = (tag: string) => styleOf(page.locator(`.changes ${tag}`), "text-decoration-line");
    expect([await line("ins"), await line("del")]).toEqual(["underline", "line-through"]);
    await page.goto(`${its.article("wire")}/story`);
    const forms = page.locator(".family ol svg svg > *");
    expect(await forms.evaluateAll((found) => found.map(({ tagName }) => tagName))).toEqual([
      "circle",
      "circle",
      "path",
      "path",
    ]);
    expect(await styleOf(page.locator(".family .origin"), "fill")).not.toBe(
      await styleOf(page.locator("body"), "background-color"),
    );
  });
});

/** Levels of headings that have no place: another title than the first, and those that leave out one. 0: no title. */
async function wrongHeadingsOf(page: Page): Promise<number[]> {
  const levels = await page
    .locator("main :is(h1, h2, h3, h4, h5, h6)")
    .evaluateAll((found) => found.map(({ tagName }) => Number(tagName.slice(1))));
  if (levels.length === 0) return [0];
  return levels.filter(
    (level, n) => (n === 0) !== (level === 1) || level > (levels[n - 1] ?? 0) + 1,
  );
}
