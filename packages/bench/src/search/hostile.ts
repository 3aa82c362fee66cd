/** Queries that try to break an index or to hold it up. */
import { SqliteIndex } from "@winnow/search/sqlite";
import type { Random } from "../dedup/random.ts";

export interface HostileResult {
  count: number;
  errors: number;
  /** Milliseconds. */
  worstCpuMs: number;
  worstClockMs: number;
  worstQuery: string;
}

const syntax =
  "\" “ ( ) -( - * OR AND NOT NEAR NEAR( ^ { } : + , \\ ' ; -- /* title: author: publisher: lang: after: before:2020 has:copies \u0000 \ud800 \u202e".split(
    " ",
  );

/** Asks random queries of syntax, of the commonest words, and of both. */
export async function askHostile(
  path: string,
  {
    common,
    count,
    minutes,
    random,
  }: { common: readonly string[]; count: number; minutes: number; random: Random },
): Promise<HostileResult> {
  const index = SqliteIndex.open(path, { readOnly: true });
  const ends = performance.now() + minutes * 60_000;
  const result: HostileResult = {
    count: 0,
    errors: 0,
    worstCpuMs: 0,
    worstClockMs: 0,
    worstQuery: "",
  };
  const makers = [
    () =>
      Array.from({ length: random.between(1, 60) }, () => random.pick([...syntax, ...common])).join(
        random.pick([" ", ""]),
      ),
    () => Array.from({ length: 40 }, () => random.pick(common)).join(" OR "),
    () => `"${Array.from({ length: 400 }, () => random.pick(common)).join(" ")}"`,
    () =>
      Array.from(
        { length: 40 },
        () => `${random.pick(common).slice(0, random.between(1, 4))}*`,
      ).join(" OR "),
    () => `${"-(".repeat(random.between(1, 40))}${random.pick(common)}`,
    () =>
      String.fromCharCode(
        ...Array.from({ length: random.between(1, 700) }, () => random.between(0, 65_535)),
      ),
  ];
  // The slow ones come seldom, or 20,000 queries take an hour.
  const weights = [16_000, 400, 400, 200, 1000, 2000];
  const sum = weights.reduce((all, weight) => all + weight, 0);
  while (result.count < count && performance.now() < ends) {
    result.count += 1;
    let left = random.between(0, sum - 1);
    const kind = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    const query = makers[kind]?.() ?? "";
    const [cpuBefore, before] = [process.cpuUsage(), performance.now()];
    try {
      const order = random.pick(["relevance", "newest"] as const);
      await index.search({ query, order, stories: "collapse", limit: 20, cursor: null });
    } catch (error) {
      result.errors += 1;
      process.stderr.write(`${JSON.stringify(query)}: ${error}\n`);
    }
    const { system, user } = process.cpuUsage(cpuBefore);
    const cpuMs = (user + system) / 1000;
    result.worstClockMs = Math.max(result.worstClockMs, performance.now() - before);
    if (cpuMs > result.worstCpuMs) [result.worstCpuMs, result.worstQuery] = [cpuMs, query];
  }
  await index.close();
  return result;
}
