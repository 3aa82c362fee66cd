/** `winnow estimate`: what ingesting files would cost in the cloud, before anybody pays it. */
import { readFile } from "node:fs/promises";
import { defaultCollection } from "@winnow/core/records";
import type { BillLine } from "@winnow/local/cost/bill";
import type { FileToDrop } from "@winnow/operations/drop-files";
import { commonOptions, defineCommand, noArguments, someArguments } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { count, flag } from "../../command/options.ts";
import { filesToDrop } from "../../pages/files.ts";
import { counted } from "../../terminal/counted.ts";
import { printJson, printLine, printTable } from "../../terminal/print.ts";
import { Progress } from "../../terminal/progress.ts";

export const estimate = defineCommand({
  name: "estimate",
  group: "operate",
  takes: "PATH…",
  summary: "Print what ingesting files would cost in the cloud.",
  options: {
    sample: count("how many files are measured", 200),
    monthly: flag("print what a deployed archive costs in a month in which nothing happens"),
    ...commonOptions,
  },
  examples: [
    ["estimate saved-pages/", "before a backfill"],
    ["estimate --monthly", "what an idle archive costs"],
  ],
  async run(paths, values) {
    if (values.monthly) {
      noArguments("estimate --monthly", paths);
      return printMonthly(values.json);
    }
    someArguments("estimate", "file or folder", paths);
    const files = await filesToDrop(paths, defaultCollection);
    if (files.length === 0) throw new UsageError("estimate: there are no files in these folders");
    const sample = spread(files, values.sample);
    const [{ measureRun }, { billOf, storageOf, totalOf }, { pricesAsOf }] = await Promise.all([
      import("@winnow/local/cost/measured-run"),
      import("@winnow/local/cost/bill"),
      import("@winnow/local/cost/prices"),
    ]);
    const progress = new Progress("measured", sample.length);
    const run = await measureRun(pagesOf(sample), { onPage: () => progress.step() });
    progress.end();
    const bill = billOf(run);
    const share = files.length / 1e6;
    const report = {
      files: files.length,
      sampled: sample.length,
      dollars: totalOf(bill) * share,
      dollarsPerMillion: totalOf(bill),
      dropDollars: (bill[0]?.dollars ?? 0) * share,
      storageDollarsPerMonth: storageOf(run) * share,
      pricesAsOf,
      outcomes: run.outcomes,
      lines: bill,
    };
    if (values.json) printJson(report);
    else print(report);
    return true;
  },
});

async function printMonthly(isJson: boolean): Promise<boolean> {
  const [{ metricCount, monthlyOf, sumOf }, { perRecoverableGigabyte, ...prices }] =
    await Promise.all([import("@winnow/local/cost/monthly"), import("@winnow/local/cost/prices")]);
  const { perStoredGigabyte, perWatch, pricesAsOf } = prices;
  const lines = monthlyOf(0);
  const dollars = sumOf(lines);
  if (isJson) {
    const perGigabyte = { ...perStoredGigabyte, recovery: perRecoverableGigabyte };
    printJson({ dollars, lines, perStoredGigabyte: perGigabyte, pricesAsOf });
    return true;
  }
  printTable(
    [{ head: "WHAT" }, { head: "A MONTH", align: "right" }, { head: "$", align: "right" }],
    lines.map(({ what, count, dollars: each }) => [what, String(count), each.toFixed(2)]),
  );
  const { dynamo, s3 } = perStoredGigabyte;
  const watched = `$${(perWatch.alarm + perWatch.metric).toFixed(2)}`;
  printLine();
  printLine(
    `idle       $${dollars.toFixed(2)} a month, and ${watched} for each watched collection`,
  );
  printLine(
    `in use     $${(metricCount * perWatch.metric).toFixed(2)} more, for ${metricCount} metrics`,
  );
  printLine(
    `storage    per GB and month: pages $${s3}, table $${dynamo}, its recovery $${perRecoverableGigabyte}`,
  );
  printLine(
    `List prices of us-east-1, ${pricesAsOf}, without any free tier; nothing was measured.`,
  );
  return true;
}

interface Report {
  files: number;
  sampled: number;
  dollars: number;
  dollarsPerMillion: number;
  dropDollars: number;
  storageDollarsPerMonth: number;
  pricesAsOf: string;
  lines: readonly BillLine[];
}

function print(report: Report): void {
  printTable(
    [
      { head: "WHAT" },
      { head: "PER PAGE", align: "right" },
      { head: "$ PER MILLION", align: "right" },
    ],
    report.lines.map(({ what, count, dollars }) => [what, count.toFixed(2), dollars.toFixed(2)]),
  );
  const { files, sampled, dollars, dollarsPerMillion, dropDollars, pricesAsOf } = report;
  printLine();
  printLine(`${counted(files, "file")}, ${sampled} of them measured`);
  printLine(`ingest     $${dollars.toFixed(4)} ($${dollarsPerMillion.toFixed(2)} per million)`);
  printLine(`drop       $${dropDollars.toFixed(4)}, S3's price for the uploads themselves`);
  printLine(`storage    $${report.storageDollarsPerMonth.toFixed(4)} a month, without the inbox`);
  printLine(`List prices of us-east-1, ${pricesAsOf}, without any free tier.`);
}

/** Files spread evenly over the list: folders differ, and are listed one after the other. */
function spread(files: readonly FileToDrop[], count: number): FileToDrop[] {
  if (files.length <= count) return [...files];
  const step = files.length / count;
  return Array.from({ length: count }, (_, n) => files[Math.floor(n * step)] as FileToDrop);
}

async function* pagesOf(files: readonly FileToDrop[]) {
  for (const { key, path } of files) yield { key, bytes: await readFile(path) };
}
