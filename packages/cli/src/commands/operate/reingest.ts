/** `winnow reingest`: the archive by today's cleaner, told before, and built beside what stands. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { EditionsDesk, EditionsView } from "@winnow/operations/editions";
import type { OpenArchive } from "@winnow/operations/open-archive";
import { deskOptions, progressTeller, withDesk } from "../../archive/editions-desk.ts";
import { withOperated } from "../../archive/operated.ts";
import { defineCommand, noArguments } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { count, flag, text, type ValuesOf } from "../../command/options.ts";
import { notice, printJson } from "../../terminal/print.ts";
import { Progress } from "../../terminal/progress.ts";

const options = {
  dryRun: flag("look, and write nothing to the archive but the report"),
  sample: count("look at so many pages alone, and give intervals", null),
  collection: text("NAME", "look at one collection alone"),
  out: text("DIR", "write report.md and report.html there"),
  now: flag("build although nothing would change"),
  ...deskOptions,
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
    // Nothing is asked of the embedded archive that would only look: it is looked at from here.
    if (values.dryRun && !values.deployed && values.server === null) {
      return withOperated(values, (archive) => look(archive, values));
    }
    return withDesk(values, (desk) => ask(desk, values));
  },
});

/** Looks from this process, and writes nothing but the report. */
async function look(archive: OpenArchive, values: Values): Promise<boolean> {
  const operations = await import("@winnow/operations/editions");
  const { drawChanges, keepReport, lookFirst, reportAsHtml, reportAsMarkdown } = operations;
  const { services } = archive;
  const { sample, collection } = values;
  const copies = await services.rawStore.count({ withRepeats: sample === null });
  const isShort = sample !== null && collection === null;
  const progress = new Progress("looked at", isShort ? Math.min(sample, copies) : copies);
  const onStep = () => progress.step();
  const report = await lookFirst(services, { collection, sample, onStep });
  progress.end();
  await keepReport(services, report);
  const changes = await drawChanges(services, report);
  return tell(values, {
    json: report,
    html: async () => reportAsHtml(report, changes),
    markdown: async () => reportAsMarkdown(report, changes),
  });
}

/** Asks for a look or a build, stays until it is done, and prints the report. */
async function ask(desk: EditionsDesk, values: Values): Promise<boolean> {
  const { carryOut } = await import("@winnow/operations/editions");
  const { collection, sample, dryRun, now } = values;
  const asked = dryRun
    ? ({ kind: "look", collection, sample } as const)
    : ({ kind: "build", isForced: now } as const);
  const progress = progressTeller();
  const before = await desk.list();
  const view = await carryOut(desk, asked, progress.tell);
  progress.end();
  const id = reportOf(before, view);
  const json = id === null ? null : await desk.report(id, "json");
  const isTold = dryRun || values.out !== null || values.json;
  if (id !== null && json !== null && isTold) {
    await tell(values, {
      json: dryRun ? JSON.parse(json) : { edition: newestOf(view), report: JSON.parse(json) },
      html: async () => String(await desk.report(id, "html")),
      markdown: async () => String(await desk.report(id, "markdown")),
    });
  } else if (values.json) printJson({ edition: null, report: null });
  if (!dryRun) notice(view.told?.what ?? "nothing to build");
  return true;
}

/** The report of what was done: of the edition that is new, else the one that was told. */
function reportOf(before: EditionsView, after: EditionsView): string | null {
  const known = new Set(before.editions.map(({ number }) => number));
  const built = after.editions.find(({ number }) => !known.has(number));
  return built?.report ?? /^report ([\w-]+):/.exec(after.told?.what ?? "")?.[1] ?? null;
}

function newestOf({ editions }: EditionsView) {
  return editions.at(-1) ?? null;
}

/** A report in its forms; those for people are drawn when they are asked for. */
interface Forms {
  json: unknown;
  html(): Promise<string>;
  markdown(): Promise<string>;
}

/** Writes a report into a folder, else to standard output. */
async function tell({ out, json }: Values, forms: Forms): Promise<boolean> {
  if (json) printJson(forms.json);
  if (out === null) {
    if (!json) process.stdout.write(await forms.markdown());
    return true;
  }
  await mkdir(out, { recursive: true });
  await writeFile(join(out, "report.md"), await forms.markdown());
  await writeFile(join(out, "report.html"), await forms.html());
  notice(`${join(out, "report.md")} and report.html written`);
  return true;
}
