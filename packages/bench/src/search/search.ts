/**
 * `npm run bench:search`: what an index of generated articles takes to build and to ask, by relevance
 * and by date, warm and cold; hostile queries; known items. Prints; `--write` puts the section into
 * `RESULTS.md`. `--articles 100000` says how many.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SqliteIndex } from "@winnow/search/sqlite";
import { Random } from "../dedup/random.ts";
import { writeSection } from "../shared/report.ts";
import { build } from "./build.ts";
import { askHostile } from "./hostile.ts";
import { askKnownItems } from "./known-items.ts";
import { measureCold, measureWarm } from "./measure.ts";
import { queryKinds } from "./queries.ts";
import { searchSection } from "./search-section.ts";

const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    queries: { type: "string", default: "60" },
    hostile: { type: "string", default: "20000" },
    write: { type: "boolean", default: false },
  },
});

const [count, queries, hostileCount] = [options.articles, options.queries, options.hostile].map(
  (text) => {
    const number = Number(text);
    if (!(number > 0)) throw new Error(`${text}: expected a count`);
    return number;
  },
) as [number, number, number];

const coldRuns = 5;
const folder = mkdtempSync(join(tmpdir(), "winnow-bench-search-"));
try {
  const built = await build(join(folder, "index"), count);
  const random = new Random(5);
  const index = SqliteIndex.open(built.path, { readOnly: true });
  const kinds = await queryKinds(index, built.sample, { count: queries, random, total: count });
  await index.close();
  const warm = await measureWarm(built.path, kinds);
  const cold = await measureCold(built.path, kinds, coldRuns);
  const common = kinds.find(({ kind }) => kind === "commonest word")?.queries ?? [];
  const hostile = await askHostile(built.path, { common, count: hostileCount, random });
  process.stderr.write(`slowest: ${hostile.worstQuery.slice(0, 300)}\n`);
  const known = await askKnownItems();
  const section = searchSection({ built, warm, cold, hostile, known, queriesAKind: queries });
  console.log(section);
  if (options.write) writeSection("search", section);
} finally {
  rmSync(folder, { recursive: true });
}
