/** The files that paths name, each with the key it is dropped under. */
import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { dropKeyOf } from "@winnow/core/records";
import type { FileToDrop } from "@winnow/operations/drop-files";
import { aboutFile, isSource, readAbout } from "@winnow/operations/saved-page";
import { UsageError } from "./command.ts";

/**
 * Finds the files: a file is named by itself, a folder's files by the folder and what lies below,
 * hidden ones left out. A page saved in a folder of its own (`source.html`, with `about.json` beside
 * it) is named by that folder. Two that would get one key are told apart by the folders above them.
 */
export async function filesToDrop(
  paths: readonly string[],
  collection: string,
): Promise<FileToDrop[]> {
  const found = (await Promise.all(paths.map(namedFiles))).flat();
  const distinct = new Map(found.map((file) => [file.path, file]));
  const names = distinctNames([...distinct.values()]);
  return Promise.all([...names].map(([name, path]) => fileToDrop(path, collection, name)));
}

async function fileToDrop(path: string, collection: string, name: string): Promise<FileToDrop> {
  if (!isSource(basename(path))) return { path, key: dropKeyOf(collection, name) };
  const page = `${name.slice(0, -basename(path).length - 1)}${extname(path)}`;
  const aboutPath = join(dirname(path), aboutFile);
  const json = await readFile(aboutPath, "utf8").catch(() => null);
  const about = json === null ? {} : readAbout(json, aboutPath);
  return { path, key: dropKeyOf(collection, page), about };
}

async function namedFiles(path: string): Promise<{ path: string; root: string }[]> {
  const full = resolve(path);
  const found = await stat(full).catch(() => null);
  if (found === null) throw new UsageError(`${path}: no such file or folder`);
  if (!found.isDirectory()) return [{ path: full, root: resolve(full, "..") }];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(full, file)
          .split(sep)
          .some((part) => part.startsWith(".")),
    )
    .filter((file) => !isBesideSource(file, entries))
    .sort()
    .map((file) => ({ path: file, root: resolve(full, "..") }));
}

/** What lies beside a saved page tells of it and is no page: its metadata, its expected record. */
function isBesideSource(file: string, entries: readonly Dirent[]): boolean {
  if (isSource(basename(file))) return false;
  const folder = dirname(file);
  return entries.some(({ name, parentPath }) => parentPath === folder && isSource(name));
}

/** Widens clashing names, a folder at a time, until no two are equal. */
function distinctNames(files: readonly { path: string; root: string }[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, root } of files) {
    let top = root;
    let name = nameBelow(top, path);
    while (names.has(name) && resolve(top, "..") !== top) {
      top = resolve(top, "..");
      name = nameBelow(top, path);
    }
    names.set(name, path);
  }
  return names;
}

function nameBelow(root: string, path: string): string {
  return (relative(root, path) || basename(path)).split(sep).join("/");
}
