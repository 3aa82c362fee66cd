/** An archive and a browser, opened once for a file of tests, and pages that tell what went wrong on them. */
import type { Stack } from "@winnow/local/stack";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launch } from "./browser.ts";
import { type Elsewhere, listenElsewhere } from "./elsewhere.ts";
import { openSmallWeb } from "./small-web.ts";

/** A page with what went wrong on it: dialogs, errors of scripts, reports of the policy, other hosts. */
export interface Opened {
  page: Page;
  context: BrowserContext;
  wrong: string[];
}

export interface InBrowser {
  readonly stack: Stack;
  readonly browser: Browser;
  readonly elsewhere: Elsewhere;
  /** The page of the article that was saved from a host, by the host's first label. */
  article(host: string): string;
  open(options?: BrowserContextOptions): Promise<Opened>;
}

/** The cleaner is loaded, pages are read, a browser starts: minutes on a machine that is busy. */
const openingMs = 300_000;

/** How long a page is waited for: less than its test may take, so that what was missed is told. */
export const patienceMs = 100_000;

/** Opens both before the tests of a file, and closes them behind. */
export function useBrowser(): InBrowser {
  let opened: { stack: Stack; browser: Browser; elsewhere: Elsewhere } | undefined;
  const paths = new Map<string, string>();
  const its = () => {
    if (opened === undefined) throw new Error("the browser is open within tests alone");
    return opened;
  };

  beforeAll(async () => {
    const elsewhere = await listenElsewhere();
    const [stack, browser] = await Promise.all([openSmallWeb(elsewhere.url), launch()]);
    opened = { stack, browser, elsewhere };
    const { articles } = await stack.services.catalogue.articles({ limit: 50, copies: "show" });
    for (const { id, url } of articles) {
      const host = url === null ? undefined : new URL(url).hostname.split(".")[0];
      if (host !== undefined) paths.set(host, `/articles/${id}`);
    }
  }, openingMs);
  afterAll(async () => {
    if (opened === undefined) return;
    const { stack, browser, elsewhere } = opened;
    await browser.close();
    await stack.stop();
    await elsewhere.stop();
  });
  afterEach(async () => {
    // Pages that stay open keep the machine busy.
    await Promise.all(
      its()
        .browser.contexts()
        .map((context) => context.close()),
    );
  });

  return {
    get stack() {
      return its().stack;
    },
    get browser() {
      return its().browser;
    },
    get elsewhere() {
      return its().elsewhere;
    },
    article: (host) => paths.get(host) ?? `/articles/none-of-${host}`,
    async open(options = {}) {
      const base = its().stack.urls.api ?? "";
      const context = await its().browser.newContext({ baseURL: base, ...options });
      context.setDefaultTimeout(patienceMs);
      const page = await context.newPage();
      return { page, context, wrong: whatGoesWrong(page, base) };
    },
  };
}

function whatGoesWrong(page: Page, base: string): string[] {
  const wrong: string[] = [];
  page.on("dialog", (dialog) => {
    wrong.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => wrong.push(`error ${error.message}`));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) wrong.push(`report ${message.text()}`);
  });
  // What the policy stops is told as a request that failed: it is one that was answered that counts.
  page.on("requestfinished", (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !url.startsWith("data:")) wrong.push(`request ${url}`);
  });
  return wrong;
}
