/** Logging in with a real browser and its cookies: an archive that asks for a token. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { apiOf } from "@winnow/functions/api";
import { openSearch } from "@winnow/functions/search";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, faultsOf, overflowOf, whyNot } from "./browser.ts";
import { useBrowser } from "./in-browser.ts";

const token = "orrin-bay+tide/7=";
const adminToken = "keeps-the-editions-too";

describe.skipIf(chromiumPath === null)(`an archive that asks for a token${whyNot}`, () => {
  const its = useBrowser();
  let server: Server;
  let url = "";

  beforeEach(async () => {
    const services = {
      ...its.stack.services,
      access: { kind: "token", token, adminToken } as const,
    };
    const search = openSearch(services);
    const app = apiOf(services, search.reader);
    server = createServer(async (request, response) => {
      const body: Buffer[] = [];
      for await (const piece of request) body.push(piece as Buffer);
      const { method = "GET", headers, url: path = "/" } = request;
      const asked = new Request(`http://${headers.host}${path}`, {
        method,
        headers: headers as Record<string, string>,
        ...(body.length > 0 && { body: Buffer.concat(body) }),
      });
      const answer = await app.fetch(asked);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    server.on("close", () => void search.close());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // A name of this machine: browsers keep secure cookies for it without TLS.
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  test("asks once, goes on to the page that was wanted, and is left by logging out", async () => {
    const { page, context } = await its.open({ baseURL: url });
    const path = its.article("gazette");
    expect((await page.goto(`${path}/timeline`))?.status()).toBe(401);
    expect(await page.locator("main").textContent()).not.toContain("boats");
    await page.getByLabel("The archive's token").fill("not the token");
    await page.getByRole("button", { name: "Open the archive" }).click();
    expect(await page.locator("main").textContent()).toContain("not the token of the archive");
    await page.getByLabel("The archive's token").fill(token);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${path}/timeline`);
    expect(await page.locator("h1").textContent()).toContain("Eleven boats");

    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Strict", path: "/" });
    expect(cookie?.value).not.toContain(token);
    expect(await page.evaluate("document.cookie")).toBe("");

    await page.goto("/login");
    await page.getByRole("button", { name: "Log out" }).click();
    expect((await page.goto("/articles"))?.status()).toBe(401);
  });

  test("gives steps to the admin's session alone", async () => {
    for (const [given, mayAsk] of [
      [token, false],
      [adminToken, true],
    ] as const) {
      const { page } = await its.open({ baseURL: url });
      await page.goto("/editions");
      await page.getByLabel("The archive's token").fill(given);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Editions" }).waitFor();
      expect(await page.getByRole("button", { name: "Build beside" }).isVisible()).toBe(mayAsk);
      expect(await faultsOf(page)).toEqual([]);
    }
  });

  test.each(["light", "dark"] as const)(
    "its page has no fault in the %s scheme",
    async (colorScheme) => {
      const { page } = await its.open({
        baseURL: url,
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      await page.goto("/");
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      const field = page.getByLabel("The archive's token");
      expect(await field.getAttribute("autocomplete")).toBe("current-password");
    },
  );
});
