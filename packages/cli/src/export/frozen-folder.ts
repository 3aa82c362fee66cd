/** The folder of a frozen corpus, to be checked. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { FrozenFolder } from "@winnow/export/freeze";
import { FolderSink } from "./folder-sink.ts";

/** Opens a folder; nothing is made or cleared in it. */
export function frozenFolder(folder: string): FrozenFolder {
  return {
    async text(path) {
      try {
        return await readFile(join(folder, path), "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    hashOf: (path) => FolderSink.hashOf(join(folder, path)),
    async paths() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
        .sort();
    },
  };
}
