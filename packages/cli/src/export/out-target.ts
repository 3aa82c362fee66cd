/** Where `--out` leads: to a file, or into a folder. */
import { statSync } from "node:fs";
import { basename, dirname, extname, resolve, sep } from "node:path";
import type { ExportFormat } from "@winnow/export/formats";
import type { ExportTarget } from "@winnow/export/run";
import { UsageError } from "../command/errors.ts";

export interface OutTarget {
  target: ExportTarget;
  folder: string;
  /** Below the folder; beside a file it carries the file's name, since others may lie there. */
  manifestFile: string;
}

/**
 * Takes a path that is a folder, ends like one, or has no extension for a folder; every other one
 * for a file.
 */
export function outTargetOf(out: string, format: ExportFormat): OutTarget {
  const path = resolve(out);
  const isFolder = kindOf(path) === "folder" || /[/\\]$/.test(out) || out.endsWith(sep);
  if (isFolder || (kindOf(path) === null && extname(path) === "")) {
    return { target: { kind: "folder" }, folder: path, manifestFile: "manifest.json" };
  }
  if (!format.holdsMany) {
    throw new UsageError(
      `--out ${JSON.stringify(out)}: ${format.name} writes a file an article`,
      `name a folder: --out ${basename(path, extname(path))}/`,
    );
  }
  const name = basename(path);
  if (name.startsWith(".")) throw new UsageError(`--out ${JSON.stringify(out)}: a hidden file`);
  return {
    target: { kind: "file", name },
    folder: dirname(path),
    manifestFile: `${name}.manifest.json`,
  };
}

function kindOf(path: string): "folder" | "file" | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isDirectory() ? "folder" : "file";
}
