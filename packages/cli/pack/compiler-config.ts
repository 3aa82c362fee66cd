/** How the compiler builds what is published. */
import { packages, sourceOf } from "./workspace.ts";

/** What runs: the command line, and its worker thread, which no import names. */
export const codeRoots: readonly string[] = [
  "cli/src/main.ts",
  "cli/src/batch/clean-worker.ts",
  "local/src/dynalite.d.ts",
];

/** Declarations for what has none, of what both the code and the public types import. */
const ambient: readonly string[] = ["core/src/language/cld3/cld3-asm.d.ts"];

/** Writes a `tsconfig.json` for the folder `dist/`; sources are paths below `packages/`. */
export function compilerConfig(
  sources: readonly string[],
  declaration: boolean,
): Record<string, unknown> {
  return {
    extends: "../tsconfig.json",
    compilerOptions: {
      declaration,
      noCheck: !declaration, // by `npm run typecheck`; the public types are checked as they are written
      noEmit: false,
      outDir: "package/lib",
      // Through `node_modules` they would be another's code, and not built.
      paths: Object.fromEntries(modules().map((name) => [name, [`../packages/${sourceOf(name)}`]])),
      resolveJsonModule: true,
      rewriteRelativeImportExtensions: true,
      rootDir: "../packages",
    },
    files: [...sources, ...ambient].map((source) => `../packages/${source}`),
    include: [],
  };
}

/** Every module that one package of the workspace gives to another. */
function modules(): string[] {
  return [...packages].flatMap(([name, { exports = {} }]) =>
    Object.keys(exports).map((path) => `@winnow/${name}${path.slice(1)}`),
  );
}
