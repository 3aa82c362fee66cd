/**
 * `npm run bench:search`: what an index of generated articles takes to build and to ask, by relevance
 * and by date, warm and cold; hostile queries; known items. Prints; `--write` puts the section into
 * `RESULTS.md`. `--articles 100000` says how many; `--minutes 60` ends the hostile queries early on a
 * busy machine, and the section says how many were asked.
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
import { askLanguages } from "./languages.ts";
import { measureCold, measureWarm } from "./measure.ts";
import { queryKinds } from "./queries.ts";
import { searchSection } from "./search-section.ts";
import { measureStack } from "./stack-rate.ts";

const { values: options } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    queries: { type: "string", default: "100" },
    hostile: { type: "string", default: "20000" },
    minutes: { type: "string", default: "60" },
    stack: { type: "string", default: "2000" },
    write: { type: "boolean", default: false },
  },
});

const [count, queries, hostileCount, stackCount, minutes] = [
  options.articles,
  options.queries,
  options.hostile,
  options.stack,
  options.minutes,
].map((text) => {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${text}: expected a count`);
  return number;
}) as [number, number, number, number, number];

const coldRuns = 5;
const folder = mkdtempSync(join(tmpdir(), "winnow-bench-search-"));
try {
  const languages = await askLanguages();
  const stack = await measureStack(stackCount);
  const built = await build(join(folder, "index"), count);
  const random = new Random(5);
  const index = SqliteIndex.open(built.path, { readOnly: true });
  const kinds = await queryKinds(index, built.sample, { count: queries, random, total: count });
  await index.close();
  const warm = await measureWarm(built.path, kinds);
  const cold = await measureCold(built.path, kinds, coldRuns);
  const common = kinds.find(({ kind }) => kind === "commonest word")?.queries ?? [];
  const hostile = await askHostile(built.path, { common, count: hostileCount, minutes, random });
  process.stderr.write(`slowest: ${hostile.worstQuery.slice(0, 300)}\n`);
  const known = await askKnownItems();
  const figures = { built, warm, cold, hostile, known, languages, stack, queriesAKind: queries };
  const section = searchSection(figures);
  console.log(section);
  if (options.write) writeSection("search", section);
} finally {
  rmSync(folder, { recursive: true });
}
