/**
 * Builds what is published into `dist/package/`: JavaScript, since Node strips no types below
 * `node_modules`, with declarations for those who import it. `npm pack ./dist/package` packs it.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { codeRoots, compilerConfig } from "./compiler-config.ts";
import { manifest, typeRoots } from "./manifest.ts";
import { withOwnSpecifiers } from "./specifiers.ts";
import { packages, root, sourceOf } from "./workspace.ts";

const here = join(root, "packages/cli/pack");
const out = join(root, "dist/package");
const lib = join(out, "lib");

rmSync(out, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });
compile("code", codeRoots, false);
compile("types", typeRoots(), true);
for (const file of readdirSync(lib, { recursive: true, encoding: "utf8" })) {
  if (!/\.(js|d\.ts)$/.test(file)) continue;
  const path = join(lib, file);
  writeFileSync(path, withOwnSpecifiers(readFileSync(path, "utf8"), file, sourceOf));
}

// The command line reads its version one folder above its code, as it does in the workspace.
const version = packages.get("cli")?.version;
writeJson(join(lib, "cli/package.json"), { type: "module", private: true, version });
writeJson(join(out, "package.json"), manifest());
mkdirSync(join(out, "bin"));
cpSync(join(here, "winnow.mjs"), join(out, "bin/winnow.mjs"));
for (const file of ["README.md", "LICENSE"]) cpSync(join(root, file), join(out, file));
cpSync(join(root, "fixtures/pages"), join(out, "fixtures/pages"), {
  recursive: true,
  // What the tests expect of a page is of no use to a reader.
  filter: (path) => basename(path) !== "expected.md",
});

/** Compiles some sources and all that they import; only what is public needs declarations. */
function compile(name: string, sources: readonly string[], declaration: boolean): void {
  const config = join(root, `dist/tsconfig.${name}.json`);
  writeJson(config, compilerConfig(sources, declaration));
  execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", config], { stdio: "inherit" });
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
