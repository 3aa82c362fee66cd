/** The seed pages: five reports on one war, each its own story. They lie beside the checkout. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { openWorld } from "./support/world.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const shared = new URL("../../shared/", import.meta.url);
const isThere = existsSync(new URL("seeds/gold.json", shared));
if (!isThere) process.stderr.write("Skipped: no seed pages beside this checkout (../shared).\n");

describe.skipIf(!isThere)("the seed pages", () => {
  test("come out with no fault against their gold", async () => {
    const scorer = fileURLToPath(new URL("bench/score.mjs", shared));
    const extractor = `${root}packages/bench/src/extractor.ts`;
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [
      scorer,
      "--set",
      "seeds",
      "--module",
      extractor,
    ]);
    expect(stdout.trim().split("\n").at(-1)).toBe("0 faults");
  });

  test("give five articles, and five duplicates when they come again under other names", async () => {
    const world = await openWorld();
    try {
      const folder = new URL("seeds/", shared);
      const names = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
      const archive = await world.freshArchive();
      for (const prefix of ["first", "second"]) {
        for (const name of names) {
          const key = `inbox/seeds/${prefix}-${name}`;
          await world.drop({ key, body: await readFile(new URL(name, folder)) });
          expect(await archive.deliver(key)).toEqual({ batchItemFailures: [] });
          expect(await archive.services.catalogue.outcomes(key)).toMatchObject([
            { outcome: prefix === "first" ? "archived" : "duplicate" },
          ]);
        }
      }
      const { articles } = await archive.services.catalogue.articles({ limit: 50, copies: "show" });
      expect(articles).toHaveLength(5);
    } finally {
      await world.stop();
    }
  });
});
