/** `winnow reingest`: what today's cleaner would change of the archive. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { operatorOptions, withOperated } from "../archive/operated.ts";
import { defineCommand, noArguments } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { count, flag, text } from "../command/options.ts";
import { notice, printJson } from "../terminal/print.ts";
import { Progress } from "../terminal/progress.ts";

export const reingest = defineCommand({
  name: "reingest",
  group: "operate",
  takes: "",
  summary: "Clean every raw copy again, and tell what would change.",
  options: {
    dryRun: flag("look, and write nothing to the archive but the report"),
    sample: count("look at so many pages alone, and give intervals", null),
    collection: text("NAME", "look at one collection alone"),
    out: text("DIR", "write report.md and report.html there"),
    ...operatorOptions,
  },
  examples: [
    ["reingest --dry-run --out report/", "what the cleaner of today would change"],
    ["reingest --dry-run --sample 500", "the same from 500 pages, with intervals"],
  ],
  async run(args, values) {
    noArguments("reingest", args);
    const { dryRun, sample, collection, out } = values;
    if (!dryRun) throw new UsageError("reingest: expected --dry-run");
    return withOperated(values, async (archive) => {
      const { drawChanges, keepReport, lookFirst, reportAsHtml, reportAsMarkdown } = await import(
        "@winnow/operations/look"
      );
      const { services } = archive;
      const copies = await services.rawStore.count({ withRepeats: sample === null });
      const isShort = sample !== null && collection === null;
      const progress = new Progress("looked at", isShort ? Math.min(sample, copies) : copies);
      const onStep = () => progress.step();
      const report = await lookFirst(services, { collection, sample, onStep });
      progress.end();
      const key = await keepReport(archive, report);
      const changes = await drawChanges(services, report);
      const markdown = reportAsMarkdown(report, changes);
      if (out !== null) {
        await mkdir(out, { recursive: true });
        await writeFile(join(out, "report.md"), markdown);
        await writeFile(join(out, "report.html"), reportAsHtml(report, changes));
      }
      if (values.json) printJson({ ...report, key });
      else if (out === null) process.stdout.write(markdown);
      else notice(`${join(out, "report.md")} and report.html written`);
      return true;
    });
  },
});
