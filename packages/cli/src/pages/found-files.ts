/** The files that paths name, and what was passed over on the way. */
import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { isSource } from "@winnow/operations/saved-page";
import { UsageError } from "../command/errors.ts";

export interface FoundFile {
  path: string;
  /** The folder that the file's name starts at. */
  root: string;
  /** Whether it was named itself, and not only a folder above it. */
  isNamed: boolean;
}

/** What was found, and what lies in the folders and is no page to read. */
export interface Found {
  files: FoundFile[];
  passedOver: { links: string[]; hidden: string[] };
}

/** Finds files: one that is named, and all in a folder that is named, in order. */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const each = await Promise.all(paths.map(findOne));
  return {
    files: each.flatMap(({ files }) => files),
    passedOver: {
      links: each.flatMap(({ passedOver }) => passedOver.links),
      hidden: each.flatMap(({ passedOver }) => passedOver.hidden),
    },
  };
}

/** Says what was passed over, in a sentence; `null` if nothing was. */
export function passedOverSentence({ passedOver: { links, hidden } }: Found): string | null {
  const parts = [
    ...(links.length > 0
      ? [`${links.length} symbolic ${links.length === 1 ? "link" : "links"}`]
      : []),
    ...(hidden.length > 0 ? [`${hidden.length} with a dot before the name`] : []),
  ];
  if (parts.length === 0) return null;
  const example = links[0] ?? hidden[0];
  return `Passed over: ${parts.join(", ")} (${example}); what is named itself is read.`;
}

async function findOne(path: string): Promise<Found> {
  const full = resolve(path);
  const nothing = { links: [], hidden: [] };
  const root = resolve(full, "..");
  const found = await stat(full).catch(() => null);
  if (found === null) throw new UsageError(await missing(path, full));
  if (!found.isDirectory()) {
    // A page in a folder of its own is named by the folder, not by `source.html`.
    const above = isSource(basename(full)) ? resolve(root, "..") : root;
    return { files: [{ path: full, root: above, isNamed: true }], passedOver: nothing };
  }
  const entries = (await readdir(full, { recursive: true, withFileTypes: true })).map((entry) => ({
    entry,
    file: join(entry.parentPath, entry.name),
  }));
  const isHidden = (file: string) =>
    relative(full, file)
      .split(sep)
      .some((part) => part.startsWith("."));
  const inSight = entries.filter(({ file }) => !isHidden(file));
  const names = (list: typeof entries) => list.map(({ file }) => relative(root, file));
  return {
    files: inSight
      .filter(({ entry }) => entry.isFile())
      .map(({ file }) => file)
      .sort()
      .map((file) => ({ path: file, root, isNamed: false })),
    passedOver: {
      links: names(inSight.filter(({ entry }) => entry.isSymbolicLink())),
      hidden: names(entries.filter(({ entry, file }) => entry.isFile() && isHidden(file))),
    },
  };
}

async function missing(path: string, full: string): Promise<string> {
  const isLink = await lstat(full).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  return isLink ? `${path}: this link leads nowhere` : `${path}: no such file or folder`;
}
