/** The packages of the workspace that the published one is made of. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

const names = [
  "core",
  "store",
  "api",
  "functions",
  "operations",
  "local",
  "search",
  "export",
  "mcp",
  "cli",
] as const;

interface PackageJson {
  version: string;
  exports?: Record<string, string>;
  dependencies?: Record<string, string>;
}

/** Every package by its folder's name. */
export const packages: ReadonlyMap<string, PackageJson> = new Map(
  names.map((name) => {
    const json = readFileSync(`${root}packages/${name}/package.json`, "utf8");
    return [name, JSON.parse(json) as PackageJson];
  }),
);

/** The source of a module of the workspace, below `packages/`. Throws for one that is not exported. */
export function sourceOf(specifier: string): string {
  const [, name = "", ...path] = specifier.split("/");
  const target = packages.get(name)?.exports?.[`./${path.join("/")}`];
  if (target === undefined) throw new Error(`pack: nothing exports ${specifier}`);
  return `${name}/${target.replace("./", "")}`;
}

/** What all of them need from the registry. */
export function dependencies(): Record<string, string> {
  const all = [...packages.values()].flatMap(({ dependencies: own = {} }) => Object.entries(own));
  const outer = all.filter(([name]) => !name.startsWith("@winnow/"));
  return Object.fromEntries(outer.sort(([one], [other]) => (one < other ? -1 : 1)));
}
