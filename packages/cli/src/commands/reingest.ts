/** `winnow reingest`: the archive by today's cleaner, told before, and built beside what stands. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "@winnow/operations/look";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { operatorOptions, withOperated } from "../archive/operated.ts";
import { defineCommand, noArguments } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { count, flag, text, type ValuesOf } from "../command/options.ts";
import { notice, printJson } from "../terminal/print.ts";
import { Progress } from "../terminal/progress.ts";

const options = {
  dryRun: flag("look, and write nothing to the archive but the report"),
  sample: count("look at so many pages alone, and give intervals", null),
  collection: text("NAME", "look at one collection alone"),
  out: text("DIR", "write report.md and report.html there"),
  now: flag("build although nothing would change"),
  ...operatorOptions,
} as const;
type Values = ValuesOf<typeof options>;

export const reingest = defineCommand({
  name: "reingest",
  group: "operate",
  takes: "",
  summary: "Clean every raw copy again: tell what would change, and build it beside what stands.",
  options,
  examples: [
    ["reingest --dry-run --out report/", "what the cleaner of today would change"],
    ["reingest --dry-run --sample 500", "the same from 500 pages, with intervals"],
    ["reingest", "build an edition by it, for winnow editions publish"],
  ],
  async run(args, values) {
    noArguments("reingest", args);
    const isPart = values.sample !== null || values.collection !== null;
    if (isPart && !values.dryRun) {
      throw new UsageError("reingest: --sample and --collection look alone: add --dry-run");
    }
    if (values.deployed && !values.dryRun) {
      throw new UsageError("reingest: with --deployed only --dry-run");
    }
    return withOperated(values, (archive) =>
      values.dryRun ? look(archive, values) : build(archive, values),
    );
  },
});

async function look(archive: OpenArchive, values: Values): Promise<boolean> {
  const { keepReport, lookFirst } = await import("@winnow/operations/look");
  const { services } = archive;
  const { sample, collection } = values;
  const copies = await services.rawStore.count({ withRepeats: sample === null });
  const isShort = sample !== null && collection === null;
  const progress = new Progress("looked at", isShort ? Math.min(sample, copies) : copies);
  const onStep = () => progress.step();
  const report = await lookFirst(services, { collection, sample, onStep });
  progress.end();
  await keepReport(archive, report);
  if (values.json) printJson(report);
  await writeReport(archive, report, values);
  return true;
}

async function build(archive: OpenArchive, values: Values): Promise<boolean> {
  const { buildEdition } = await import("@winnow/operations/editions");
  const copies = await archive.services.rawStore.count({ withRepeats: true });
  const looking = new Progress("looked at", copies);
  const building = new Progress("filed", copies);
  const { edition, report } = await buildEdition(archive, {
    now: values.now,
    onLook: () => looking.step(),
    onBuild: () => building.step(),
  });
  building.end();
  if (values.json) printJson({ edition, report });
  if (report !== null && values.out !== null) await writeReport(archive, report, values);
  if (edition === null) notice("nothing would change: no edition was built");
  else notice(`edition ${edition.number} is built: winnow editions publish ${edition.number}`);
  return true;
}

/** Writes a report into a folder, else to standard output. */
async function writeReport(archive: OpenArchive, report: Report, values: Values): Promise<void> {
  const { out } = values;
  if (out === null && values.json) return;
  const { drawChanges, reportAsHtml, reportAsMarkdown } = await import("@winnow/operations/look");
  const changes = await drawChanges(archive.services, report);
  const markdown = reportAsMarkdown(report, changes);
  if (out === null) {
    process.stdout.write(markdown);
    return;
  }
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "report.md"), markdown);
  await writeFile(join(out, "report.html"), reportAsHtml(report, changes));
  notice(`${join(out, "report.md")} and report.html written`);
}
