/** `winnow stats`: the archive in numbers, by source and day. */
import type { ApiClient } from "@winnow/operations/api-client";
import { askedOptions, withAsked } from "../../archive/asked.ts";
import { defineCommand } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { flag, read, text } from "../../command/options.ts";
import { firstDay, lastDay } from "../../pages/days.ts";
import type { ArticleStats, OutcomeCount } from "../../stats/answers.ts";
import { counted } from "../../terminal/counted.ts";
import { barLines } from "../../terminal/found.ts";
import { notice, printJson, printLines, printTable } from "../../terminal/print.ts";

export const stats = defineCommand({
  name: "stats",
  group: "read",
  takes: "[QUERY…]",
  summary: "Count articles by source and day, and what became of drops.",
  options: {
    from: read("DAY", "tell each day by itself, from this one; a month will do", firstDay),
    to: read("DAY", "up to this one, 31 days in all", lastDay),
    outcomes: flag("what became of every drop, by day and source, instead"),
    collection: text("NAME", "with --outcomes: of one collection"),
    ...askedOptions,
  },
  examples: [
    ["stats", "the whole archive by source and over time"],
    ["stats ferry lang:en --from 2020-10 --to 2020-10", "a query's articles, day by day"],
    ["stats --outcomes --json", "what was archived, what was turned away and why"],
  ],
  async run(args, values) {
    const { collection, from, outcomes, to } = values;
    if ((from === null) !== (to === null)) {
      throw new UsageError("stats: --from and --to are given together");
    }
    if (outcomes && (args.length > 0 || from !== null)) {
      throw new UsageError("stats: --outcomes is about all drops", "--collection narrows them");
    }
    if (!outcomes && collection !== null) {
      throw new UsageError(
        "stats: --collection goes with --outcomes",
        "collection:NAME is a query",
      );
    }
    return withAsked(values, async (api) => {
      if (outcomes) await tellOutcomes(api, collection, values.json);
      else await tellArticles(api, { q: args.join(" "), from, to }, values.json);
      return true;
    });
  },
});

async function tellArticles(
  api: ApiClient,
  asked: { q: string; from: string | null; to: string | null },
  isJson: boolean,
): Promise<void> {
  const { ArticleStats } = await import("../../stats/answers.ts");
  const answer = await api.must("stats", ArticleStats, asked);
  if (isJson) printJson(answer);
  else if (answer.days === null) printSources(answer);
  else printDays(answer.days);
  const { articles, query, stories, undated } = answer;
  notice(
    `${counted(articles, "article")}, copies counted, in ${counted(stories, "story", "stories")}; ${undated} undated; read as: ${query || "everything"}`,
  );
}

function printSources({ articles, histogram, sources }: ArticleStats): void {
  if (articles === 0) return;
  const rest: [string, number][] = [
    ["(others)", sources.others],
    ["(unknown)", sources.without],
  ];
  const rows = [
    ...sources.values.map(({ count, value }) => [value, count] as const),
    ...rest.filter(([, count]) => count > 0),
  ];
  printTable(
    [
      { head: "SOURCE", maxWidth: 50, minWidth: 12 },
      { head: "ARTICLES", align: "right" },
    ],
    rows.map(([source, count]) => [source, String(count)]),
  );
  printLines(["", ...barLines(histogram.bars)]);
}

function printDays(days: NonNullable<ArticleStats["days"]>): void {
  printTable(
    [
      { head: "DAY" },
      { head: "SOURCE", maxWidth: 50, minWidth: 12 },
      { head: "ARTICLES", align: "right" },
    ],
    days.flatMap(({ articles, day, others, sources, unknown }) => [
      ...(articles === 0 ? [[day, "–", "0"]] : []),
      ...sources.map((of) => [day, of.source, String(of.articles)]),
      ...(others > 0 ? [[day, "(others)", String(others)]] : []),
      ...(unknown > 0 ? [[day, "(unknown)", String(unknown)]] : []),
    ]),
  );
}

async function tellOutcomes(
  api: ApiClient,
  collection: string | null,
  isJson: boolean,
): Promise<void> {
  const { countDrops } = await import("../../stats/count-drops.ts");
  const { counts, drops } = await countDrops(api, collection);
  if (isJson) for (const line of counts) printJson(line);
  else if (counts.length > 0) printOutcomes(counts);
  notice(counted(drops, "drop"));
}

function printOutcomes(counts: readonly OutcomeCount[]): void {
  printTable(
    [
      { head: "DROPPED" },
      { head: "SOURCE", maxWidth: 40, minWidth: 12 },
      { head: "OUTCOME" },
      { head: "COUNT", align: "right" },
    ],
    counts.map(({ count, day, outcome, reason, source }) => [
      day ?? "–",
      source ?? "–",
      reason === null ? outcome : `${outcome}: ${reason}`,
      String(count),
    ]),
  );
}
