/** `winnow dedup`: which files carry the same text; touches no archive. */
import { cleanPages } from "../../batch/clean-pages.ts";
import type { Clustered } from "../../batch/cluster.ts";
import { pagesNamed } from "../../batch/pages-to-clean.ts";
import { commonOptions, defineCommand } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { count, flag, text } from "../../command/options.ts";
import { counted } from "../../terminal/counted.ts";
import { notice, printJson, printTable, tellError } from "../../terminal/print.ts";
import { Progress } from "../../terminal/progress.ts";

export const dedup = defineCommand({
  name: "dedup",
  group: "clean",
  takes: "PATH…",
  summary: "Print which files carry the same text.",
  options: {
    all: flag("print files that resemble no other, too"),
    jobs: count("threads to clean on (else one for each core)", null),
    manifest: text("FILE", "a CSV that tells of each file: path,url,captured_at,content_type"),
    ...commonOptions,
  },
  examples: [
    ["dedup saved-pages/", "the clusters of more than one file"],
    ["dedup saved-pages/ --json", "a row for every file: cluster, size, relation, of"],
  ],
  async run(paths, values) {
    if (paths.length === 0 && values.manifest === null) {
      throw new UsageError("dedup: expected at least one file or folder");
    }
    const pages = await pagesNamed("dedup", paths, values);
    const { Clusters } = await import("../../batch/cluster.ts");
    const clusters = new Clusters();
    const rejected: Record<string, unknown>[] = [];
    let failed = 0;
    const progress = new Progress("compared", pages.length);
    const known = new Map(pages.map(({ file, url }) => [file, url]));
    const jobs = pages.map((page) => ({ ...page, wantsMarkdown: false }));
    for await (const { row } of cleanPages(jobs, values.jobs)) {
      progress.step();
      const { file, kind, reason, detail } = row;
      if (kind !== "article") {
        if (kind === "failed") {
          failed += 1;
          tellError({
            code: `file.${String(reason).toLowerCase()}`,
            message: `${file}: ${detail}`,
          });
        }
        rejected.push({ file, cluster: null, size: 0, relation: null, of: null, reason });
        continue;
      }
      await clusters.add({
        file,
        text: row.text,
        title: row.title?.value ?? "",
        url: known.get(file) ?? row.canonicalUrl?.value ?? null,
        domain: row.publisher?.value.domain ?? null,
        publishedAt: row.publishedAt?.value.slice(0, 10) ?? null,
        language: row.language?.value ?? null,
      });
    }
    progress.end();
    const found = clusters.all();
    if (values.json) [...found, ...rejected].forEach(printJson);
    else printClusters(found, values.all);
    notice(summaryOf(found, rejected.length));
    return failed === 0;
  },
});

function printClusters(found: readonly Clustered[], all: boolean): void {
  const shown = found
    .filter(({ size }) => all || size > 1)
    .sort((one, other) => one.cluster - other.cluster);
  if (shown.length === 0) return;
  printTable(
    [
      { head: "CLUSTER", align: "right" },
      { head: "FILE", minWidth: 20 },
      { head: "RELATION", isSecond: true },
      { head: "OF", minWidth: 20, isSecond: true },
    ],
    shown.map(({ cluster, file, relation, of }) => [
      String(cluster),
      file,
      relation ?? "",
      of ?? "",
    ]),
  );
}

function summaryOf(found: readonly Clustered[], rejected: number): string {
  const several = new Set(found.filter(({ size }) => size > 1).map(({ cluster }) => cluster));
  const all = new Set(found.map(({ cluster }) => cluster));
  const texts = `${counted(found.length, "text")} in ${counted(all.size, "cluster")}`;
  return `${texts}, ${several.size} of more than one; ${counted(rejected, "file")} without a text`;
}
