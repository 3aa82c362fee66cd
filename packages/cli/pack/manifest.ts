/** The `package.json` of the published package. */
import { built } from "./specifiers.ts";
import { dependencies, packages, sourceOf } from "./workspace.ts";

/** A name of our own: `winnow` alone is another's package. */
const name = "@winnow-archive/winnow";

/** What the name alone imports. */
const library = "cli/src/library.ts";

/** The rooms of the core that are published, each under its own name. */
const rooms = [
  "boilerplate",
  "clean",
  "clean/html",
  "clean/text",
  "dates",
  "dedup",
  "diff",
  "markdown",
  "metadata",
  "page",
  "read",
  "records",
  "text",
] as const;

/** The sources whose declarations are published. */
export function typeRoots(): string[] {
  return [library, ...rooms.map((room) => sourceOf(`@winnow/core/${room}`))];
}

/** Writes it: ESM alone, a sub-path for each room, types beside the code. */
export function manifest(): Record<string, unknown> {
  const entry = (source: string) => {
    const code = `./lib/${built(source)}`;
    return { types: code.replace(/\.js$/, ".d.ts"), default: code };
  };
  return {
    name,
    version: packages.get("cli")?.version,
    description: "Turns saved web pages into clean, dated, de-duplicated articles.",
    keywords: ["article extraction", "boilerplate", "near-duplicates", "news", "web archive"],
    license: "MIT",
    type: "module",
    engines: { node: ">=22.19" },
    bin: { winnow: "./bin/winnow.mjs" },
    exports: {
      ".": entry(library),
      ...Object.fromEntries(
        rooms.map((room) => [`./${room}`, entry(sourceOf(`@winnow/core/${room}`))]),
      ),
      "./package.json": "./package.json",
    },
    sideEffects: ["./bin/winnow.mjs", "./lib/cli/src/main.js", "./lib/cli/src/run.js"],
    files: ["bin", "lib", "fixtures"],
    publishConfig: { access: "public" },
    dependencies: dependencies(),
  };
}
