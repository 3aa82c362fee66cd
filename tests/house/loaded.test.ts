/** What a first import loads: each module that is not needed costs every cold start. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Names the modules that an import loads, by their addresses. */
const program = `
import { registerHooks } from "node:module";
const loaded = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
await import(process.argv[1]);
console.log(JSON.stringify(loaded));
process.exit();
`;

async function loadedBy(module: string): Promise<string[]> {
  const args = ["--input-type=module", "--eval", program, new URL(module, `file://${root}`).href];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  return JSON.parse(stdout);
}

test("filing loads the modules that file, and no schema of a record", async () => {
  const loaded = await loadedBy("packages/core/src/pipeline/ingest.ts");
  expect(loaded.filter((url) => url.includes("/pipeline/ingest.ts"))).toHaveLength(1);
  expect(loaded.filter((url) => url.includes("/node_modules/zod/"))).toEqual([]);
});
