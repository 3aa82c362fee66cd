/** Bundles a handler as SST does: esbuild, one minified module with everything in it. */
import { basename, dirname } from "node:path";
import { requireOfPlatform, root } from "./platform.ts";

export interface Bundle {
  /** The folder that becomes the function's archive. */
  dir: string;
  /** As Lambda names it: path without ending, a dot, the export. */
  handler: string;
  /** The modules inside, by path from the checkout, with the bytes each of them takes. */
  modules: Record<string, number>;
}

/** ES modules have no `require`, which some of the packages inside call: SST's own banner. */
const banner = [
  `import { createRequire as topLevelCreateRequire } from "module";`,
  `import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url";`,
  `const require = topLevelCreateRequire(import.meta.url);`,
  `const __filename = topLevelFileUrlToPath(import.meta.url);`,
  `const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url));`,
].join("\n");

/** The parts of esbuild's answer that are read. */
interface BuildResult {
  metafile: { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };
}

export async function bundleHandler(handler: string, dir: string): Promise<Bundle> {
  const path = `${dirname(handler)}/${basename(handler).replace(/\.\w+$/, "")}`;
  const esbuild: { build(options: object): Promise<BuildResult> } = requireOfPlatform("esbuild");
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`${path}.ts`],
    outfile: `${dir}/${path}.mjs`,
    bundle: true,
    platform: "node",
    target: "esnext",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["sharp", "pg-native"],
    banner: { js: banner },
    minify: true,
    keepNames: true,
    metafile: true,
    logLevel: "error",
  });
  const modules: Record<string, number> = {};
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [module, { bytesInOutput }] of Object.entries(inputs)) {
      modules[module] = bytesInOutput;
    }
  }
  return { dir, handler, modules };
}
