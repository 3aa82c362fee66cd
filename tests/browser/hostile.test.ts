/** What must never happen in a real browser, whatever page was saved, and whoever asks. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { chromiumPath, whyNot } from "./browser.ts";
import { useBrowser } from "./in-browser.ts";

/** Pages about an article, each of which shows its texts in another way. */
const abouts = ["", "/lines", "/timeline", "/diff", "/story", "/cite", "/page", "/page/frame"];

describe.skipIf(chromiumPath === null)(`a hostile page${whyNot}`, () => {
  const its = useBrowser();
  const servers: Server[] = [];
  afterEach(async () => {
    await Promise.all(
      servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))),
    );
  });

  /** A site of somebody else, of one page. */
  async function foreignSite(body: string): Promise<string> {
    const server = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  test("opens no dialog, breaks no rule of the policy, asks no other host, in list and article", async () => {
    const { page, wrong } = await its.open();
    const path = its.article("attack");
    const lists = [
      "/",
      "/articles?copies=show",
      "/search?q=harbour",
      "/sources/example.com",
      "/drops",
    ];
    for (const asked of [...lists, ...abouts.slice(0, 6).map((about) => `${path}${about}`)]) {
      await page.goto(asked, { waitUntil: "networkidle" });
    }
    expect(wrong).toEqual([]);
    expect(its.elsewhere.connectionCount).toBe(0);
  });

  test("is kept from dialogs and from other hosts in its saved copy, too", async () => {
    const { page, wrong } = await its.open();
    const path = its.article("attack");
    for (const about of ["/page/frame", "/page"]) {
      await page.goto(`${path}${about}`, { waitUntil: "networkidle" });
    }
    const saved = page.frameLocator("iframe");
    await saved.locator("p[onclick]").click();
    await saved.getByRole("button", { name: "Send" }).click();
    expect(await saved.locator("h1").count()).toBe(1);
    // The policy does its work there, and a browser says so: what it keeps from happening is no request.
    expect(wrong.filter((what) => /^(dialog|error|request)/.test(what))).toEqual([]);
    expect(its.elsewhere.connectionCount).toBe(0);
  });

  test("finds no way to run a script of its own where our policy stands", async () => {
    const { page, wrong } = await its.open();
    await page.goto(its.article("attack"));
    await insert(page, "<img src='x' onerror='document.title = `taken`'>");
    await insert(page, `<img src="${its.elsewhere.url}/a.png">`);
    await expect.poll(() => wrong.filter((what) => what.startsWith("report")).length).toBe(2);
    expect(await page.title()).not.toBe("taken");
    expect(its.elsewhere.connectionCount).toBe(0);
  });

  test("of another site drops nothing by a form, and reads nothing", async () => {
    const { page } = await its.open();
    const base = its.stack.urls.api ?? "";
    const before = await keysIn();
    const form = `<form method="post" enctype="multipart/form-data" action="${base}/drops"><input name="collection" value="evil"><input type="file" name="files"><button>Go</button></form>`;
    await page.goto(await foreignSite(form));
    const buffer = Buffer.from("<p>Planted</p>");
    await page
      .locator("[type=file]")
      .setInputFiles({ name: "x.html", mimeType: "text/html", buffer });
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/drops")),
      page.getByRole("button", { name: "Go" }).click(),
    ]);
    expect(answer.status()).toBe(403);
    expect(await keysIn()).toEqual(before);
    const letters = `<form method="post" action="${base}/drops/letters"><input name="id" value="all"><input name="fate" value="drop"><button>Go</button></form>`;
    await page.goto(await foreignSite(letters));
    const [settled] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/drops/letters")),
      page.getByRole("button", { name: "Go" }).click(),
    ]);
    expect(settled.status()).toBe(403);
    await page.goto(await foreignSite("<p>Looks around</p>"));
    expect(await reads(page, `${base}/articles`)).toBe("kept out");
  });

  test("of another site cannot frame ours", async () => {
    const { page } = await its.open();
    const base = its.stack.urls.api ?? "";
    await page.goto(await foreignSite(`<iframe src="${base}/drops"></iframe>`));
    await page.waitForLoadState("networkidle");
    const shown = await Promise.all(page.frames().map((frame) => frame.content()));
    expect(shown.join("")).not.toContain("What became of them");
  });

  async function keysIn(): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of its.stack.services.inbox.list()) keys.push(key);
    return keys;
  }
});

/** Puts markup into the page, as somebody would who found a hole. */
async function insert(page: Page, markup: string): Promise<void> {
  await page.evaluate(`document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(markup)})`);
}

/** Whether a page's script can read an address. */
function reads(page: Page, url: string): Promise<string> {
  return page.evaluate<string>(
    `fetch(${JSON.stringify(url)}).then((answer) => answer.text(), () => "kept out")`,
  );
}
