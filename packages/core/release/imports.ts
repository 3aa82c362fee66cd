/** Which files and packages a module runs: itself, and all that it imports, types left out. */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The files by path from the root, and the names of packages, both in order. */
export interface Imports {
  files: string[];
  packages: string[];
}

/**
 * An import or a re-export of values. What only types pass through changes no record, and the
 * compiler drops it (`verbatimModuleSyntax`).
 */
const valueImport =
  /^(?:import\s+(?!type\b)(?:[\w*{}\s,$]+?\sfrom\s+)?|export\s+(?!type\b)[\w*{}\s,$]+?\sfrom\s+)"([^"\n]+)"/gm;

/** Follows the imports of a module; `except` names files that are neither counted nor followed. */
export function importsOf(root: string, entry: string, except: ReadonlySet<string>): Imports {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || except.has(file)) continue;
    files.add(file);
    if (!file.endsWith(".ts")) continue;
    for (const [, name = ""] of readFileSync(join(root, file), "utf8").matchAll(valueImport)) {
      if (name.startsWith(".")) waiting.push(relative(root, join(root, dirname(file), name)));
      else if (!name.startsWith("node:")) packages.add(packageOf(name));
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/** `@scope/name/part` and `name/part` without the part. */
function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}
