/** The pages of `fixtures/pages`: a folder each, named for its lesson. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type About, readAbout } from "@winnow/operations/saved-page";

export const pagesFolder = fileURLToPath(new URL("../../fixtures/pages/", import.meta.url));

export const fixtureNames: readonly string[] = readdirSync(pagesFolder).sort();

/** The path of a file of a fixture. */
export function fixturePath(name: string, file: string): string {
  return `${pagesFolder}${name}/${file}`;
}

/** The path of a fixture's page, `source.html` or `source.txt`. */
export function sourcePath(name: string): string {
  const html = fixturePath(name, "source.html");
  return existsSync(html) ? html : fixturePath(name, "source.txt");
}

/** A fixture's bytes, and what its `about.json` says of them. */
export function readFixture(name: string): { bytes: Uint8Array; about: About } {
  const file = fixturePath(name, "about.json");
  const about = existsSync(file) ? readAbout(readFileSync(file, "utf8"), file) : {};
  return { bytes: readFileSync(sourcePath(name)), about };
}
