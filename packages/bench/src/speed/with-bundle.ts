/** A module and all that it imports as one small file: so functions are deployed, by a bundler of the same kind. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "rolldown";

/** Hands the file's URL to `use`; the file is gone afterwards. */
export async function withBundle<Answer>(
  module: URL,
  use: (bundle: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), "winnow-bundle-"));
  try {
    const file = join(folder, "bundle.mjs");
    await build({
      input: fileURLToPath(module),
      platform: "node",
      logLevel: "silent",
      output: { file, format: "esm", minify: true, codeSplitting: false },
    });
    return await use(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
