/**
 * `npm run bench:pages`: what pages of the archive browser take over an index of generated articles,
 * in processor time, from the request to the last byte, packed. Articles are answered from memory, so
 * the reads of the table are not in it: how many a page asks for is bounded by a test. Prints;
 * `--write` puts the section into `RESULTS.md`. `--articles 100000` says how many.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "@winnow/api/app";
import { SqliteIndex } from "@winnow/search/sqlite";
import { Random } from "../dedup/random.ts";
import { build } from "../search/build.ts";
import { queryKinds } from "../search/queries.ts";
import { cpuMsOf } from "../shared/cpu-time.ts";
import { provenance, tableOf, writeSection } from "../shared/report.ts";
import { madeUpCatalogue } from "./made-up-catalogue.ts";

const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    requests: { type: "string", default: "60" },
    write: { type: "boolean", default: false },
  },
});
const [count, requests] = [Number(options.articles), Number(options.requests)];
if (!(count > 0 && requests > 0)) throw new Error("--articles, --requests: expected counts");

/** Queries of these kinds: from what few articles have to what nearly all do. */
const asked = ["rare word", "middling word", "common word", "commonest word", "two words"];

/** Requests of a kind that are not counted: code is compiled, files are read. */
const warmUps = 5;

const folder = mkdtempSync(join(tmpdir(), "winnow-bench-pages-"));
try {
  const built = await build(join(folder, "index"), count);
  const search = SqliteIndex.open(built.path, { readOnly: true });
  const app = createApp({
    edition: "bench",
    catalogue: madeUpCatalogue(built.sample),
    rawStore: { get: async () => null, page: async () => null },
    drops: { keysAfter: async () => [] },
    search,
    access: { kind: "loopback" },
  });
  const random = new Random(7);
  const kinds = await queryKinds(search, built.sample, { count: requests, random, total: count });
  const pages = [
    { page: "front", paths: ["/"] },
    { page: "list", paths: ["/articles"] },
    { page: "sources", paths: ["/sources"] },
    ...kinds
      .filter(({ kind }) => asked.includes(kind))
      .map(({ kind, queries }) => ({
        page: `search: ${kind}`,
        paths: queries.map((query) => `/search?q=${encodeURIComponent(query)}`),
      })),
  ];
  const rows: string[][] = [];
  for (const { page, paths } of pages) {
    process.stderr.write(`asking: ${page}\n`);
    const times: number[] = [];
    let bytes = 0;
    for (let n = -warmUps; n < requests; n += 1) {
      const path = paths[(n + warmUps) % paths.length] ?? "/";
      const ms = await cpuMsOf(async () => {
        const answer = await app.request(path, {
          headers: { accept: "text/html", "accept-encoding": "gzip", host: "localhost" },
        });
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
        bytes = Math.max(bytes, (await answer.arrayBuffer()).byteLength);
      });
      if (n >= 0) times.push(ms);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
    rows.push([page, at(0.5), at(0.95), at(1), (bytes / 1000).toFixed(1)]);
  }
  await search.close();
  const section = `## Pages

Pages of the archive browser over an index of ${count.toLocaleString("en")} generated articles, milliseconds of processor time from the request to the last byte; ${requests} requests a page.

${tableOf(["page", "p50", "p95", "most", "largest, kB on the wire"], rows)}

Articles and lists are answered from memory: reads of the table are not in it. How many a page asks for is bounded by \`tests/browser/budget.test.ts\`.

\`npm run bench:pages -- --write\`, ${provenance()}.`;
  console.log(section);
  if (options.write) writeSection("pages", section);
} finally {
  rmSync(folder, { recursive: true });
}
