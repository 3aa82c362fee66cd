/** The browser of this machine, for tests of the pages as people see them. */
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";

/** Where a package manager puts it; another is named by the environment. */
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const named = process.env.WINNOW_CHROMIUM;

/** The browser's program; `null` where there is none. */
export const chromiumPath: string | null =
  named ?? usualPlaces.find((path) => existsSync(path)) ?? null;

/** What the title of a skipped suite says. */
export const whyNot =
  chromiumPath === null ? " (skipped: no Chromium is installed; WINNOW_CHROMIUM names one)" : "";

export function launch(): Promise<Browser> {
  // Its own sandbox wants a user that is not root; what it shows here are pages of these tests.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: chromiumPath ?? "", args });
}

/** What axe-core finds against WCAG 2.2 AA and its own best practices, a line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // The saved page in its frame is somebody else's.
  return page.evaluate(async () => {
    const page = globalThis as unknown as { axe: { run(options: object): Promise<Results> } };
    const { violations } = await page.axe.run({ iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

interface Results {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
}

/** Makes all text twice as large, as readers may set it. */
export async function enlarge(page: Page): Promise<void> {
  await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
}

/** A property as the browser computes it for the first element found. */
export function styleOf(found: Locator, property: string): Promise<string> {
  return found.first().evaluate((element, name) => {
    const { getComputedStyle } = globalThis as unknown as { getComputedStyle: ComputeStyle };
    return getComputedStyle(element).getPropertyValue(name);
  }, property);
}

type ComputeStyle = (element: unknown) => { getPropertyValue(name: string): string };
