/** What a page may weigh: bytes on the wire, requests of the browser, reads of the archive. */
import { apiOf } from "@winnow/functions/api";
import { openSearch } from "@winnow/functions/search";
import { createServices } from "@winnow/functions/services";
import { describe, expect, test } from "vitest";
import { chromiumPath, whyNot } from "./browser.ts";
import { everyPage } from "./every-page.ts";
import { useBrowser } from "./in-browser.ts";

/** Bytes as they travel, packed; `ms` of a page are measured in `packages/bench`. */
const most = { html: 15_000, css: 6_000, js: 8_000, requests: 3 };

/** Pages that show a frame ask for its content, too. */
const framed = new Set(["saved page"]);

/** Questions to table and bucket that a page may ask; each is a millisecond or some. */
const mostReads: Readonly<Record<string, number>> = {
  front: 60,
  search: 90,
  "search that finds nothing": 5,
  list: 40,
  sources: 5,
  source: 120,
  drops: 150,
};
const mostReadsOfArticle = 40;

describe.skipIf(chromiumPath === null)(`the budget of the archive browser${whyNot}`, () => {
  const its = useBrowser();

  test.each(everyPage)(
    "the page %s is small, asks for little else, and moves nothing once it is painted",
    async (name, pathOf) => {
      const { page } = await its.open();
      const sizes = new Map<string, number>();
      const sizing: Promise<void>[] = [];
      page.on("requestfinished", (request) => {
        const size = async () => {
          const { responseBodySize } = await request.sizes();
          sizes.set(
            request.resourceType(),
            (sizes.get(request.resourceType()) ?? 0) + responseBodySize,
          );
        };
        sizing.push(size());
      });
      await page.goto(pathOf(its), { waitUntil: "networkidle" });
      await Promise.all(sizing);
      expect(sizing.length).toBeLessThanOrEqual(most.requests + (framed.has(name) ? 1 : 0));
      if (!framed.has(name)) expect(sizes.get("document") ?? 0).toBeLessThanOrEqual(most.html);
      expect(sizes.get("stylesheet") ?? 0).toBeLessThanOrEqual(most.css);
      expect(sizes.get("script") ?? 0).toBeLessThanOrEqual(most.js);
      expect(await page.evaluate<number>(shiftOf)).toBe(0);
    },
  );

  test("style and script may be kept for good: their addresses change with them", async () => {
    const { page } = await its.open();
    const kept: string[] = [];
    page.on("response", (response) => {
      const control = response.headers()["cache-control"] ?? "";
      if (control.includes("immutable")) kept.push(new URL(response.url()).pathname);
    });
    await page.goto("/", { waitUntil: "networkidle" });
    expect(kept.sort()).toEqual([
      expect.stringMatching(/^\/keys-[0-9a-f]{12}\.js$/),
      expect.stringMatching(/^\/style-[0-9a-f]{12}\.css$/),
    ]);
  });

  test.each(everyPage)(
    "the page %s asks the archive a bounded number of times",
    async (name, pathOf) => {
      const { stack } = its;
      let reads = 0;
      const clients = Object.values(stack.clients);
      for (const client of clients) {
        client.middlewareStack.add(
          (next: (asked: never) => Promise<never>) => (asked: never) => {
            reads += 1;
            return next(asked);
          },
          { step: "initialize", name: "count-reads", override: true },
        );
      }
      const services = createServices(stack.environment, stack.clients, () => undefined);
      const search = openSearch(services);
      try {
        await search.reader.overview(""); // opened, as it is between requests
        const app = apiOf({ ...services, access: { kind: "loopback" } }, search.reader);
        reads = 0;
        const request = new Request(`http://localhost${pathOf(its)}`, {
          headers: { accept: "text/html", host: "localhost" },
        });
        expect((await app.fetch(request)).status).toBeLessThan(500);
        expect(reads).toBeLessThanOrEqual(mostReads[name] ?? mostReadsOfArticle);
      } finally {
        await search.close();
        for (const client of clients) client.middlewareStack.remove("count-reads");
      }
    },
  );
});

/** How much of a page moved after it was shown (CLS). */
const shiftOf = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 100);
})`;
