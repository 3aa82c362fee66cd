/**
 * `node --expose-gc served.ts FOLDER ROLE`: a process that serves an archive as `winnow serve` does, and
 * tells its parent which drops are settled, and how much memory it holds when it is asked.
 */
import { openStack, type Role } from "@winnow/local/stack";
import type { Told } from "./serving.ts";

const [dataDir = "", role = "worker"] = process.argv.slice(2);
const tell = (told: Told) => process.send?.(told);

const stack = await openStack({
  dataDir,
  role: role as Role,
  reingest: "off",
  log: ({ event, key, error }) => {
    if (event === "capture") tell({ settled: String(key) });
    if (error !== undefined) process.stderr.write(`${event}: ${error}\n`);
  },
});
process.on("message", async (asked) => {
  if (asked === "memory") tell(memory());
  if (asked !== "stop") return;
  await stack.stop();
  process.disconnect();
});
tell({ api: stack.urls.api ?? "" });

/** Memory is compared after a collection: not what happens to lie about. */
function memory(): Told {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rssMb: rss / 1e6, heldMb: (heapUsed + external) / 1e6 };
}
