/** The pages to drop: files, each with its key and what is known of it. */
import { stat } from "node:fs/promises";
import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import { dropKeyOf } from "@winnow/core/records";
import type { FileToDrop } from "@winnow/operations/drop-files";
import { type About, isSource } from "@winnow/operations/saved-page";
import { UsageError } from "../command/errors.ts";
import { notice } from "../terminal/print.ts";
import { type FoundFile, findFiles, passedOverSentence } from "./found-files.ts";
import { readManifest } from "./manifest.ts";
import { aboutOf, type Sidecars, sidecarsBeside } from "./sidecars.ts";

/** What the command line says of the files that it names. */
export interface Said {
  manifest?: string | null;
  url?: string | null;
  capturedAt?: string | null;
}

/**
 * Finds the pages: a file is named by itself, a folder's files by the folder and what lies below. A
 * page saved in a folder of its own (`source.html`, with `about.json` beside it) is named by that
 * folder. Two that would get one key are told apart by the folders above them. What the command line
 * says of a page counts before its manifest, and that before its sidecar.
 */
export async function filesToDrop(
  paths: readonly string[],
  collection: string,
  said: Said = {},
): Promise<FileToDrop[]> {
  const found = await findFiles(paths);
  const passedOver = passedOverSentence(found);
  if (passedOver !== null) notice(passedOver);
  const listed = said.manifest ? await listedIn(said.manifest) : new Map<string, About>();
  const root = said.manifest ? resolve(dirname(said.manifest)) : "";
  const fromList = [...listed.keys()].map((path) => ({ path, root, isNamed: true }));
  const sidecars = await sidecarsBeside([...found.files, ...fromList].map(({ path }) => path));
  const isPage = pageTest(found.files, sidecars, said);
  const files = [...found.files.filter(isPage), ...fromList];
  const distinct = [...new Map([...files].reverse().map((file) => [file.path, file])).values()];
  if (said.url && distinct.length !== 1) {
    throw new UsageError(
      `--url tells of one page, and these are ${distinct.length}`,
      "--manifest FILE tells of each: a CSV with path,url,captured_at",
    );
  }
  const names = distinctNames(distinct.sort((a, b) => (a.path < b.path ? -1 : 1)));
  const common = {
    ...(said.url ? { url: said.url } : {}),
    ...(said.capturedAt ? { capturedAt: said.capturedAt } : {}),
  };
  return Promise.all(
    [...names].map(async ([name, path]) => {
      const about = { ...(await aboutOf(path, sidecars)), ...listed.get(path), ...common };
      const key = dropKeyOf(collection, name);
      return Object.keys(about).length > 0 ? { path, key, about } : { path, key };
    }),
  );
}

/** A page that is saved in a folder of its own bears the folder's name. */
function nameOfPage(path: string, name: string): string {
  if (!isSource(basename(path))) return name;
  const folder = name.slice(0, -basename(path).length - 1);
  return `${folder || "source"}${extname(path)}`;
}

async function listedIn(manifest: string): Promise<ReadonlyMap<string, About>> {
  const { pages, unused } = await readManifest(manifest);
  const missing: string[] = [];
  for (const path of pages.keys()) if (!(await isFile(path))) missing.push(path);
  if (missing.length > 0) {
    const others = missing.length > 1 ? ` (and ${missing.length - 1} more of it)` : "";
    throw new UsageError(`${manifest}: no such file: ${missing[0]}${others}`);
  }
  if (unused.length > 0) notice(`${manifest}: nothing is made of ${unused.join(", ")}`);
  return pages;
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Tells pages from what lies beside a page and tells of it: sidecars, expected records, the manifest. */
function pageTest(
  found: readonly FoundFile[],
  sidecars: Sidecars,
  { manifest }: Said,
): (file: FoundFile) => boolean {
  const sources = found.filter(({ path }) => isSource(basename(path)));
  const foldersOfPages = new Set(sources.map(({ path }) => dirname(path)));
  return ({ path, isNamed }) => {
    if (sidecars.isSidecar(path) || (manifest && resolve(manifest) === path)) return false;
    return isNamed || isSource(basename(path)) || !foldersOfPages.has(dirname(path));
  };
}

/**
 * Widens clashing names, a folder at a time, until no two are equal: those that the pages bear, since
 * `a/source.html` is named as `a.html` beside it is.
 */
function distinctNames(files: readonly FoundFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, root } of files) {
    let top = root;
    let name = nameOfPage(path, nameBelow(top, path));
    while (names.has(name) && resolve(top, "..") !== top) {
      top = resolve(top, "..");
      name = nameOfPage(path, nameBelow(top, path));
    }
    names.set(names.has(name) ? path : name, path);
  }
  return names;
}

function nameBelow(root: string, path: string): string {
  return (relative(root, path) || basename(path)).split(sep).join("/");
}
