/** The bundles that would be uploaded: how large they are, and that they run. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textPage } from "../../support/pages.ts";
import { type Archive, eventOf, openWorld, type World } from "../../support/world.ts";
import { type FunctionName, functionNames, programOf } from "../support/deployed.ts";
import { type Invocation, type RunningFunction, startFunction } from "../support/runtime-api.ts";

/**
 * Bytes of the one module: loading is most of a cold start. The language detector's program
 * (1 MB in base64) is a large part of those that read pages: the worker, and the API, which shows a
 * page line by line. It does not belong anywhere else.
 */
const maxBytes: Record<FunctionName, number> = {
  worker: 5e6,
  sweep: 2e6,
  indexer: 2.5e6,
  api: 5.5e6,
  search: 2.5e6,
  keeper: 6e6,
  parts: 5.5e6,
  takedowns: 2.5e6,
  snapshot: 2.5e6,
};
const program = "node_modules/cld3-asm/dist/cjs/lib/node/cld3.js";

const token = "a-token-of-the-infra-tests";

function bundleOf(name: FunctionName) {
  const { bundles } = programOf("production");
  const found = Object.entries(bundles).find(([key]) => key.startsWith(functionNames[name]));
  if (found === undefined) throw new Error(`infra: no bundle of the ${name}`);
  return found[1];
}

function bytesOf(name: FunctionName): number {
  const { dir, handler } = bundleOf(name);
  return statSync(join(dir, handler.replace(/\.\w+$/, ".mjs"))).size;
}

const key = "inbox/a/page of a bundle.txt";

/** An event for each function, and what it has to answer. */
const events: Record<FunctionName, { event: unknown; answer: unknown }> = {
  worker: { event: eventOf([key]), answer: { batchItemFailures: [] } },
  sweep: { event: {}, answer: expect.objectContaining({ queued: 0 }) },
  indexer: { event: {}, answer: expect.objectContaining({ swept: 0 }) },
  keeper: { event: { isDue: false }, answer: { removed: 0 } },
  takedowns: { event: {}, answer: expect.objectContaining({ done: 0 }) },
  snapshot: { event: {}, answer: expect.objectContaining({ outcome: "whole" }) },
  parts: { event: { Records: [] }, answer: { batchItemFailures: [] } },
  api: {
    event: {
      version: "2.0",
      rawPath: "/captures",
      rawQueryString: `key=${encodeURIComponent(key)}`,
      headers: { authorization: `Bearer ${token}`, host: "api.example.org" },
      requestContext: { http: { method: "GET", path: "/captures" } },
    },
    answer: expect.objectContaining({ statusCode: 200 }),
  },
  // The archive of this test has an index by then: the indexer's bundle has made it.
  search: {
    event: { ask: "overview", table: "", query: "" },
    answer: { found: expect.objectContaining({ total: expect.any(Number) }) },
  },
};

export function describeBundles(): void {
  describe("bundles", () => {
    let world: World;
    let archive: Archive;
    const running: RunningFunction[] = [];

    beforeAll(async () => {
      world = await openWorld();
      archive = await world.freshArchive();
      await world.drop({ key, body: textPage("A bundle") });
    });
    afterAll(async () => {
      for (const one of running) one.stop();
      await world?.stop();
    });

    test.each(Object.entries(maxBytes) as [FunctionName, number][])(
      "the %s's stays under %d bytes",
      (name, max) => {
        expect(bytesOf(name)).toBeLessThan(max);
        expect(bytesOf(name)).toBeGreaterThan(100_000);
      },
    );

    test("those that read pages have the program that tells languages, and no others", () => {
      const withProgram = Object.keys(maxBytes).filter(
        (name) => program in bundleOf(name as FunctionName).modules,
      );
      expect(withProgram.sort()).toEqual(["api", "keeper", "parts", "worker"]);
      expect(bundleOf("worker").modules[program]).toBeLessThan(1.1e6);
    });

    test("the API alone speaks the protocol of language models: it weighs on no worker", () => {
      const speaks = Object.keys(maxBytes).filter((name) =>
        Object.keys(bundleOf(name as FunctionName).modules).some((path) =>
          path.startsWith("node_modules/@modelcontextprotocol/"),
        ),
      );
      expect(speaks).toEqual(["api"]);
    });

    test.each(["worker", "sweep", "indexer", "api", "keeper", "parts", "search"] as const)(
      "the %s's runs under Lambda's runtime interface, cold and warm",
      async (name) => {
        const one = await startFunction(bundleOf(name), {
          ...archive.variables,
          WINNOW_API_ACCESS: "token",
          WINNOW_API_TOKEN: token,
        });
        running.push(one);
        const { event, answer } = events[name];
        const asked =
          name === "search" ? { ...(event as object), table: archive.services.table } : event;
        const cold = await one.invoke(asked);
        const warm = await one.invoke(asked);
        for (const { result, error } of [cold, warm]) {
          expect(error).toBeNull();
          expect(result).toEqual(answer);
        }
        for (const line of one.lines()) expect(() => JSON.parse(line)).not.toThrow();
        report(name, one.initMs, cold, warm);
      },
    );

    test("what the worker's archived, its log tells without a word of the page", async () => {
      expect(await archive.services.catalogue.outcomes(key)).toMatchObject([
        { outcome: "archived" },
      ]);
      const log = running[0]?.lines().join("\n");
      expect(log).toContain('"outcome":"archived"');
      expect(log).not.toContain("Lower Velm");
    });
  });
}

/** On standard error, as timings are no assertion. */
function report(name: FunctionName, initMs: number, cold: Invocation, warm: Invocation): void {
  const times = [initMs, cold.ms, warm.ms].map((ms) => `${Math.round(ms)} ms`);
  const size = `${(bytesOf(name) / 1e6).toFixed(1)} MB`;
  process.stderr.write(
    `bundle ${name}: ${size}, init ${times[0]}, first call ${times[1]}, second ${times[2]}\n`,
  );
}
