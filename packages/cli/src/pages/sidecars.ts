/** Sidecars: small files beside a page that tell where it was saved from, and when. */
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { type About, aboutFile, isSource, readAbout } from "@winnow/operations/saved-page";
import { urlOf } from "./input.ts";
import { instantOf } from "./instant.ts";

/** A kind of sidecar: how its name ends, and what it says. */
interface Kind {
  ending: string;
  read(content: string, path: string): About;
}

/** In the order in which they are asked; the first that is there speaks for its page. */
const kinds: readonly Kind[] = [
  { ending: ".about.json", read: readAbout },
  { ending: ".url.txt", read: readUrlText },
  // The shortcuts of Windows and of Linux desktops (`[InternetShortcut]`, a line `URL=…`).
  { ending: ".url", read: readShortcut },
];

/** What is known of the pages of a folder, and which of its files are no pages. */
export interface Sidecars {
  /** The path of the sidecar that speaks for a page, with the way to read it. */
  of(page: string): { path: string; read: Kind["read"] } | null;
  /** Whether a file tells of a page beside it. */
  isSidecar(path: string): boolean;
}

/** Finds the sidecars of pages, all of them by their full paths, in the folders that they lie in. */
export async function sidecarsBeside(pages: readonly string[]): Promise<Sidecars> {
  const all = new Set<string>();
  for (const folder of new Set(pages.map((page) => dirname(page)))) {
    for (const name of await readdir(folder)) all.add(join(folder, name));
  }
  const found = new Map<string, { path: string; read: Kind["read"] }>();
  for (const page of pages) {
    const own = candidatesOf(page).find(({ path }) => path !== page && all.has(path));
    if (own !== undefined) found.set(page, own);
  }
  const sidecars = new Set([...found.values()].map(({ path }) => path));
  // `a.url.txt` may look like a page with `a.url` beside it: what speaks for a page is none.
  for (const path of sidecars) found.delete(path);
  return { of: (page) => found.get(page) ?? null, isSidecar: (path) => sidecars.has(path) };
}

/** `page.html` may have `page.html.url.txt` or `page.url.txt` beside it; `source.html` an `about.json`. */
function candidatesOf(page: string): { path: string; read: Kind["read"] }[] {
  const stem = page.slice(0, page.length - extname(page).length);
  const named = kinds.flatMap(({ ending, read }) =>
    [page, stem].map((name) => ({ path: `${name}${ending}`, read })),
  );
  const about = { path: join(dirname(page), aboutFile), read: readAbout };
  return isSource(basename(page)) ? [about, ...named] : named;
}

/** Reads what a page's sidecar says; nothing where it has none. */
export async function aboutOf(page: string, sidecars: Sidecars): Promise<About> {
  const own = sidecars.of(page);
  return own === null ? {} : own.read(await readFile(own.path, "utf8"), own.path);
}

/** The URL on the first line, and the capture's instant on the second, if there is one. */
function readUrlText(content: string, path: string): About {
  const [url = "", at = ""] = content
    .replace(/^\uFEFF/, "")
    .split("\n", 2)
    .map((line) => line.trim());
  const capturedAt = at === "" ? {} : { capturedAt: instantOf(at, path) };
  return { url: urlOf(url, path), ...capturedAt };
}

function readShortcut(content: string, path: string): About {
  const url = /^URL=(.*)$/im.exec(content)?.[1] ?? content;
  return { url: urlOf(url.trim(), path) };
}
