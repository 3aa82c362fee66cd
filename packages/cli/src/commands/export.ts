/** `winnow export`: the archive as files, for other programs. */
import { type ExportFormat, formatNames, formats } from "@winnow/export/formats";
import {
  type ExportFilters,
  type ExportRequest,
  type Manifest,
  runExport,
} from "@winnow/export/run";
import { publisherAsked } from "../archive/find-publisher.ts";
import { withReader } from "../archive/open.ts";
import type { ArchiveReader } from "../archive/reader.ts";
import { defineCommand, noArguments, readingOptions } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { choice, flag, read, text } from "../command/options.ts";
import { countOutcomes } from "../export/count-outcomes.ts";
import { FolderSink } from "../export/folder-sink.ts";
import { type OutTarget, outTargetOf } from "../export/out-target.ts";
import { exportToStdout } from "../export/to-stdout.ts";
import { firstDay, lastDay } from "../pages/days.ts";
import { counted } from "../terminal/counted.ts";
import { notice, printJson } from "../terminal/print.ts";
import { Progress } from "../terminal/progress.ts";

export const exportArticles = defineCommand({
  name: "export",
  group: "read",
  takes: "",
  summary: "Write articles for other programs: JSON Lines, CSV, Parquet, Markdown, WARC, text.",
  options: {
    format: choice("how", formatNames, "jsonl"),
    out: text("PATH", "a file, or a folder; without it to standard output"),
    publisher: text("SITE", "of one publisher: its domain, any URL of it, or its name"),
    from: read("DAY", "published on this day or later; a month or year will do", firstDay),
    to: read("DAY", "published on this day or earlier", lastDay),
    collection: text("NAME", "of one collection"),
    stories: flag("one article of each story, not every copy"),
    ...readingOptions,
  },
  examples: [
    ["export --format csv --out articles.csv", "a table for a spreadsheet"],
    ["export --format parquet --out corpus/", "a file for each day, with a manifest of all"],
    ["export --publisher example.org | jq -r .title", "JSON Lines into a pipe"],
  ],
  async run(args, values) {
    noArguments("export", args);
    const { from, to, format } = values;
    if (from !== null && to !== null && from > to) {
      throw new UsageError(`export: --from ${from} is later than --to ${to}`);
    }
    const out = values.out === null ? null : outTargetOf(values.out, formats[format]);
    if (out === null) refuseBinary(formats[format]);
    return withReader(values, async (reader) => {
      const { publisher } = values;
      const filters: ExportFilters = {
        publisher: publisher === null ? null : await publisherAsked(reader, publisher),
        from,
        to,
        collection: values.collection,
        copies: values.stories ? "hide" : "show",
      };
      if (out === null) {
        notice(counted(await exportToStdout(reader, { format, filters }), "article"));
        return true;
      }
      const areDropsKnown = values.server === null;
      if (!areDropsKnown) notice("a server does not tell of all drops: they are not counted");
      const outcomes = areDropsKnown ? await countOutcomes(reader, filters.collection) : {};
      const manifest = await exportToFiles(reader, out, { format, filters, outcomes });
      if (values.json) printJson(manifest);
      else notice(sentenceOf(manifest, out));
      return true;
    });
  },
});

async function exportToFiles(
  reader: ArchiveReader,
  { target, folder, manifestFile }: OutTarget,
  asked: Omit<ExportRequest, "target">,
): Promise<Manifest> {
  const sink = await FolderSink.open(folder, manifestFile);
  let progress: Progress | null = null;
  const manifest = await runExport(
    reader,
    sink,
    { ...asked, target },
    {
      selected(count) {
        progress = new Progress("exported", count);
      },
      article: () => progress?.step(),
    },
  );
  (progress as Progress | null)?.end();
  return manifest;
}

/** What is no text, or a file an article, needs a place of its own. */
function refuseBinary({ name, isText, holdsMany }: ExportFormat): void {
  if (isText && holdsMany) return;
  throw new UsageError(`export: ${name} needs --out PATH`, `as in --format ${name} --out corpus/`);
}

function sentenceOf({ articles, undated, files, passedOver }: Manifest, out: OutTarget): string {
  const gone = passedOver > 0 ? `, ${counted(passedOver, "other")} went meanwhile` : "";
  const none = undated > 0 ? ` (${undated} undated)` : "";
  const what = `${counted(articles, "article")}${none} in ${counted(files.length, "file")}`;
  return `${what}${gone}; ${out.manifestFile} lists them`;
}
