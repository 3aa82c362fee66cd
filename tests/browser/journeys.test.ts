/** What people come to the archive browser for, walked in a real browser. */
import { describe, expect, test } from "vitest";
import { chromiumPath, whyNot } from "./browser.ts";
import { patienceMs, useBrowser } from "./in-browser.ts";
import { tideUrl } from "./small-web.ts";

describe.skipIf(chromiumPath === null)(`a walk through the archive browser${whyNot}`, () => {
  const its = useBrowser();

  test.each([[true], [false]])(
    "find, open, see why, compare, cite; JavaScript: %s",
    async (javaScriptEnabled) => {
      const { page, wrong } = await its.open({ javaScriptEnabled });
      await page.goto("/");
      await page.getByLabel("Find by address").fill(`${tideUrl}?utm_source=mail`);
      await page.getByRole("button", { name: "Find" }).click();
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Eleven boats");
      expect(await page.locator("article").textContent()).toContain("4.6 million crowns");

      await page.getByRole("link", { name: "Lines", exact: true }).click();
      await page.locator(".run summary", { hasText: "sidebar" }).first().click();
      const cut = page.locator("li.removed", { hasText: "Choir looks for two basses" });
      expect(await cut.locator("small").first().textContent()).toMatch(
        /choose-main-content: .*sidebar/,
      );

      await page.getByRole("link", { name: "History", exact: true }).click();
      expect(await page.locator(".strip li").count()).toBe(4);
      expect(await page.locator(".timeline .revert").count()).toBe(1);
      await page.getByRole("button", { name: "Compare" }).click();
      const numbers = page.getByRole("region", { name: "Numbers" });
      expect(await numbers.locator("tbody").textContent()).toMatch(/4.2.*4.6/s);
      await page.getByRole("link", { name: "Side by side" }).click();
      expect(await page.locator(".pair del").textContent()).toContain("4.2");

      await page.getByRole("link", { name: "Cite", exact: true }).click();
      expect(await page.getByRole("region", { name: "BibTeX" }).textContent()).toMatch(
        /^@misc\{vaas2024/,
      );
      expect(wrong).toEqual([]);
    },
  );

  test("an analyst finds every report of an event, and who had it first", async () => {
    const { page } = await its.open();
    await page.goto("/");
    await page.getByLabel("Search", { exact: true }).fill("barrage salmon");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    expect(await page.locator(".results > li").count()).toBe(1);
    await page.getByRole("link", { name: "3 copies" }).click();
    const rows = page.getByRole("region", { name: "Articles of the story" }).locator("tbody tr");
    expect(await rows.count()).toBe(4);
    expect(await rows.first().textContent()).toMatch(
      /first.*Fenland Press Agency.*likely the origin/,
    );
    expect(await page.locator(".family ol li").allTextContents()).toEqual([
      expect.stringContaining("likely the origin · first"),
      expect.stringContaining("copy · 2 h 35 min later"),
      expect.stringContaining("abridged · 15 h 55 min later"),
      expect.stringContaining("expanded · 2 d 14 h later"),
    ]);
  });

  test("a journalist sees what changed in an article, and when, the facts first", async () => {
    const { page } = await its.open();
    await page.goto("/");
    await page.getByRole("link", { name: "Eleven boats sink" }).first().click();
    const edits = page.locator(".edits > li");
    expect(await edits.count()).toBe(3);
    const first = edits.last();
    expect(await first.textContent()).toMatch(/2024-02-06 10:30.*edited/s);
    expect(await first.textContent()).toMatch(/2\.4 → 4\.2/);
    expect(await first.textContent()).toMatch(/Per Halvarsen → Per Halvorsen/);
    expect(await edits.nth(1).textContent()).toContain("back to an earlier text");
  });

  test("an engineer learns why a line is missing", async () => {
    const { page } = await its.open();
    await page.goto("/articles");
    await page.getByRole("link", { name: "Seal in the pool" }).click();
    await page.getByRole("link", { name: /lines, and why/ }).click();
    const chip = page
      .getByRole("list", { name: "Lines removed by pass" })
      .getByRole("link")
      .first();
    await chip.click();
    expect(page.url()).toContain("pass=");
    expect(await page.locator(".lines li.kept").count()).toBe(0);
    expect(await page.locator(".lines small").first().textContent()).not.toBe("");
  });

  test("the list by a filter, by keyboard alone", async () => {
    const { page } = await its.open({ javaScriptEnabled: false });
    await page.goto("/articles");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").getAttribute("name")).toBe("publisher");
    await page.keyboard.type("example.net");
    await Promise.all([page.waitForURL(/publisher=example.net/), page.keyboard.press("Enter")]);
    expect(await page.locator(".results li").count()).toBeGreaterThan(0);
    expect(await page.locator(".results").textContent()).not.toContain("Eleven boats");
  });

  test("keys lead on, and can be switched off for good", async () => {
    const { page } = await its.open();
    await page.goto("/articles");
    await page.keyboard.press("j");
    const first = await page.locator(":focus").textContent();
    await page.keyboard.press("j");
    expect(await page.locator(":focus").textContent()).not.toBe(first);
    await page.keyboard.press("k");
    expect(await page.locator(":focus").textContent()).toBe(first);
    await Promise.all([page.waitForURL(/\/articles\/[0-9a-f]{32}$/), page.keyboard.press("o")]);
    await Promise.all([page.waitForURL(/\/lines$/), page.keyboard.press("w")]);
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys" });
    await help.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    expect(await help.isVisible()).toBe(false);
    await page.goto("/articles");
    await page.keyboard.press("j");
    expect(await page.locator(".results :focus").count()).toBe(0);
    await page.getByLabel("Publisher").fill("");
    await page.keyboard.type("j/?");
    expect(await page.getByLabel("Publisher").inputValue()).toBe("j/?");
  });

  test("a file that is dropped is an article a moment later", async () => {
    const { page, wrong } = await its.open();
    await page.goto("/drops");
    const text = "The lighthouse at Skarn was lit again on Sunday. ".repeat(12);
    const buffer = Buffer.from(
      `<title>Skarn light</title><article><h1>Skarn light</h1><p>${text}</p></article>`,
    );
    await page
      .getByLabel(/Saved pages/)
      .setInputFiles({ name: "skarn.html", mimeType: "text/html", buffer });
    await page.getByLabel("Collection").fill("lights");
    await page.getByRole("button", { name: "Drop" }).click();
    expect(page.url()).toContain("/captures?key=inbox%2Flights%2Fskarn.html");
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator("main").textContent();
        },
        { timeout: patienceMs },
      )
      .toContain("archived");
    await page.getByRole("link", { name: "an article" }).click();
    expect(await page.locator("article").textContent()).toContain("lit again on Sunday");
    expect(wrong).toEqual([]);
  });

  test("a part of an id leads to its article, wherever one was", async () => {
    const { page } = await its.open();
    const path = its.article("gazette");
    await page.goto(`${path.slice(0, -20)}/lines?pass=x`);
    expect(new URL(page.url()).pathname).toBe(`${path}/lines`);
    expect((await page.goto("/articles/0000000"))?.status()).toBe(404);
  });
});
