/** The seed pages: five reports on one war, each its own story. They lie beside the checkout. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { openWorld } from "../support/world.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = new URL("../../../shared/", import.meta.url);
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
      // Dated, as S3 tells uploads of one second apart by nothing.
      const days = { first: "2025-03-01", second: "2025-03-02" };
      for (const [prefix, capturedAt] of Object.entries(days)) {
        for (const name of names) {
          const key = `inbox/seeds/${prefix}-${name}`;
          await world.drop({ key, body: await readFile(new URL(name, folder)), capturedAt });
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

  test("each join their edited copies in one story, and none another's", async () => {
    const world = await openWorld();
    try {
      const folder = new URL("seeds/", shared);
      const names = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
      const archive = await world.freshArchive();
      for (const name of names) {
        const text = await readFile(new URL(name, folder), "utf8");
        for (const [edit, of] of Object.entries(edits)) {
          const key = `inbox/seeds/${edit}-${name}`;
          await world.drop({ key, body: of(text), url: `https://${edit}.example/${name}` });
          expect(await archive.deliver(key)).toEqual({ batchItemFailures: [] });
        }
      }
      const { catalogue } = archive.services;
      const { articles, copiesHidden } = await catalogue.articles({ limit: 50, copies: "hide" });
      expect(articles).toHaveLength(names.length);
      expect(copiesHidden).toBe(names.length * (Object.keys(edits).length - 1));
      for (const { id } of articles) {
        const story = await catalogue.story(id);
        const seeds = story?.members.map(({ url }) => url?.split("/").at(-1));
        expect(new Set(seeds).size).toBe(1);
      }
    } finally {
      await world.stop();
    }
  });
});

/** What outlets do to a text that they take over. */
const edits: Record<string, (text: string) => string> = {
  whole: (text) => text,
  // The end goes first.
  cut: (text) => {
    const lines = text.split("\n");
    return lines.slice(0, Math.ceil(lines.length * 0.75)).join("\n");
  },
  promoted: (text) => `${text}\n\nMore from our correspondents\n\nFollow us on all channels.`,
};
