/** The archive browser in a real browser: what people come for, and what must never happen. */
import type { Stack } from "@winnow/local/stack";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, enlarge, faultsOf, launch, overflowOf, styleOf, whyNot } from "./browser.ts";
import { type Elsewhere, listenElsewhere } from "./elsewhere.ts";
import { ferryUrl, openSmallWeb } from "./small-web.ts";

describe.skipIf(chromiumPath === null)(`the archive browser${whyNot}`, () => {
  let stack: Stack;
  let browser: Browser;
  let elsewhere: Elsewhere;
  const paths: Record<string, string> = {};

  beforeAll(async () => {
    elsewhere = await listenElsewhere();
    [stack, browser] = await Promise.all([openSmallWeb(elsewhere.url), launch()]);
    const { catalogue } = stack.services;
    const { articles } = await catalogue.articles({ limit: 50, copies: "show" });
    for (const { id, url } of articles) {
      if (url !== null) paths[new URL(url).hostname.split(".")[0] ?? ""] = `/articles/${id}`;
    }
  });
  afterAll(async () => {
    await browser.close();
    await stack.stop();
    await elsewhere.stop();
  });

  afterEach(async () => {
    // Pages that stay open keep the machine busy.
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  /** A page with what went wrong on it: dialogs and errors of scripts. */
  async function open(
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; wrong: string[] }> {
    const context = await browser.newContext({ baseURL: stack.urls.api ?? "", ...options });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("dialog", (dialog) => {
      wrong.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("pageerror", (error) => wrong.push(`error ${error.message}`));
    return { page, wrong };
  }

  test.each([[true], [false]])(
    "find, open, see why, compare; JavaScript: %s",
    async (javaScriptEnabled) => {
      const { page, wrong } = await open({ javaScriptEnabled });
      await page.goto("/");
      await page.getByLabel("Find by address").fill(`${ferryUrl}?utm_source=mail`);
      await page.getByRole("button", { name: "Find" }).click();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ferry sails again");
      expect(await page.locator("article").textContent()).toContain("carried 14 people");

      await page.getByRole("link", { name: "Lines", exact: true }).click();
      const home = page.locator("li.removed", { hasText: "Home" });
      expect(await home.locator("small").textContent()).toMatch(/\S+: \S+/);

      await page.getByRole("link", { name: "History", exact: true }).click();
      expect(await page.locator(".timeline .edit").textContent()).toContain("text");
      await page.getByRole("button", { name: "Compare" }).click();
      const numbers = page.getByRole("region", { name: "Numbers" });
      expect(await numbers.locator("tbody").textContent()).toMatch(/12.*14/s);
      await page.getByRole("link", { name: "Side by side" }).click();
      expect(await page.locator(".pair del").textContent()).toContain("12");
      expect(wrong).toEqual([]);
    },
  );

  test("who else had it, and the list by a filter, by keyboard alone", async () => {
    const { page } = await open();
    await page.goto(`${paths.courier}/story`);
    expect(await page.locator("tbody tr").count()).toBe(2);
    await page.goto("/articles");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("name")).toBe("publisher");
    await page.keyboard.type("example.com");
    await Promise.all([page.waitForURL(/publisher=example.com/), page.keyboard.press("Enter")]);
    expect(await page.locator(".results li").count()).toBeGreaterThan(0);
    expect(await page.locator(".results").textContent()).not.toContain("Ferry sails again");
  });

  test("a text from right to left stands so", async () => {
    const { page } = await open();
    await page.goto(paths.bay ?? "");
    const direction = await styleOf(page.locator("article p"), "direction");
    expect(direction).toBe("rtl");
    expect(await page.locator("article").getAttribute("lang")).toBe("he");
  });

  test("a hostile page opens no dialog and asks no other host, its saved copy included", async () => {
    const { page, wrong } = await open();
    for (const about of ["", "/lines", "/timeline", "/story", "/page", "/page/frame"]) {
      await page.goto(`${paths.attack}${about}`, { waitUntil: "networkidle" });
    }
    await page.goto(`${paths.attack}/page`);
    const saved = page.frameLocator("iframe");
    await saved.locator("p[onclick]").click();
    await saved.getByRole("button", { name: "Send" }).click();
    expect(await saved.locator("h1").count()).toBe(1);
    expect(wrong).toEqual([]);
    expect(elsewhere.connectionCount).toBe(0);
  });

  const everyPage: readonly (readonly [name: string, path: () => string])[] = [
    ["front", () => "/"],
    ["search", () => "/search?q=ferry"],
    ["list", () => "/articles?from=2000-01-01&collection=news"],
    ["article", () => paths.courier ?? ""],
    ["article from right to left", () => paths.bay ?? ""],
    ["lines", () => `${paths.courier}/lines`],
    ["history", () => `${paths.courier}/timeline`],
    ["changes", () => `${paths.courier}/diff`],
    ["changes side by side", () => `${paths.courier}/diff?view=side`],
    ["story", () => `${paths.courier}/story`],
    ["saved page", () => `${paths.courier}/page`],
    ["drop", () => "/captures?key=inbox/news/a.html"],
    ["problem", () => "/nowhere"],
  ];

  describe.each(["light", "dark"] as const)("in the %s scheme", (colorScheme) => {
    test.each(everyPage)("axe finds nothing on the page %s", async (_, path) => {
      const { page } = await open({ colorScheme });
      await page.goto(path());
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  test.each(everyPage)(
    "the page %s fits 320 pixels, and with text twice as large",
    async (_, path) => {
      const { page } = await open({ viewport: { width: 320, height: 640 } });
      await page.goto(path());
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 640, height: 640 });
      await enlarge(page);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );

  test("forced colours leave changes told apart by their lines", async () => {
    const { page } = await open({ forcedColors: "active" });
    await page.goto(`${paths.courier}/diff`);
    const line = (tag: string) => styleOf(page.locator(`.changes ${tag}`), "text-decoration-line");
    expect([await line("ins"), await line("del")]).toEqual(["underline", "line-through"]);
  });
});
