/** Versions of installed packages, for the tables. */
import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

export function versionOf(packageName: string): string {
  const file = findPackageJSON(packageName, import.meta.url);
  if (file === undefined) throw new Error(`${packageName} is not installed: run npm ci`);
  return JSON.parse(readFileSync(file, "utf8")).version;
}
