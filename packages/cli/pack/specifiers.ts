/** Module specifiers of built files: packages of the workspace become files beside each other. */
import { dirname, relative } from "node:path";

/** Where a specifier of the workspace leads: the source of a package's module, below `packages/`. */
export type SourceOf = (specifier: string) => string;

/**
 * Rewrites the specifiers of one built file: `@winnow/core/records` to its way from here, `./a.ts`
 * in declarations and in addresses of workers to `./a.js`.
 *
 * @param file - the file's own path below the folder of built files
 */
export function withOwnSpecifiers(code: string, file: string, sourceOf: SourceOf): string {
  const wayTo = (specifier: string) => {
    const way = relative(dirname(file), built(sourceOf(specifier)));
    return way.startsWith(".") ? way : `./${way}`;
  };
  return code
    .replace(
      /(\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)"(@winnow\/[^"]+)"/g,
      (_, before: string, specifier: string) => `${before}"${wayTo(specifier)}"`,
    )
    .replace(
      /(\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)"(\.[^"]+)\.ts"/g,
      (_, before: string, path: string) => `${before}"${path}.js"`,
    )
    .replace(
      /new URL\("(\.[^"]+)\.ts", import\.meta\.url\)/g,
      (_, path: string) => `new URL("${path}.js", import.meta.url)`,
    );
}

/** Where a source is built to. */
export function built(source: string): string {
  return source.replace(/\.ts$/, ".js");
}
