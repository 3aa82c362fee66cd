/** `node serve.ts FOLDER`: the process that serves; tells when it answers, and what it took when asked. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// As the command line starts: with its modules as an earlier start compiled them.
enableCompileCache(
  fileURLToPath(new URL("../../../../node_modules/.cache/winnow/", import.meta.url)),
);
const { openStack } = await import("@winnow/local/stack");
const [dataDir = ""] = process.argv.slice(2);
const stack = await openStack({ dataDir, log: () => undefined });
const openMs = Math.round(performance.now());
const { user, system } = process.cpuUsage();
await stack.caughtUp();
const sweepMs = Math.round(performance.now()) - openMs;
process.send?.({
  api: stack.urls.api,
  openMs,
  cpuMs: Math.round((user + system) / 1000),
  sweepMs,
});
process.on("message", () => process.send?.(process.resourceUsage()));
