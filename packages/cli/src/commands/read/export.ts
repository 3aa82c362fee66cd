/** `winnow export`: the archive as files, for other programs. */
import { type ExportFormat, formatNames, formats } from "@winnow/export/formats";
import type { Manifest } from "@winnow/export/run";
import { withReader } from "../../archive/open.ts";
import { defineCommand, readingOptions } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { choice, text } from "../../command/options.ts";
import { countOutcomes } from "../../export/count-outcomes.ts";
import { checkDays, filtersOf, foundBy, narrowingOptions } from "../../export/export-values.ts";
import { type OutTarget, outTargetOf } from "../../export/out-target.ts";
import { exportToFiles } from "../../export/to-files.ts";
import { exportToStdout } from "../../export/to-stdout.ts";
import { counted } from "../../terminal/counted.ts";
import { notice, printJson } from "../../terminal/print.ts";

export const exportArticles = defineCommand({
  name: "export",
  group: "read",
  takes: "[QUERY…]",
  summary: "Write articles for other programs: JSON Lines, CSV, Parquet, Markdown, WARC, text.",
  options: {
    format: choice("how", formatNames, "jsonl"),
    out: text("PATH", "a file, or a folder; without it to standard output"),
    ...narrowingOptions,
    ...readingOptions,
  },
  examples: [
    ["export --format csv --out articles.csv", "a table for a spreadsheet"],
    ["export --format parquet --out corpus/", "a file for each day, with a manifest of all"],
    ["export 'ferry -storm lang:en' --out ferry.jsonl", "what a search finds"],
    ["export --publisher example.org | jq -r .title", "JSON Lines into a pipe"],
  ],
  async run(args, values) {
    checkDays("export", values);
    const { format } = values;
    const out = values.out === null ? null : outTargetOf(values.out, formats[format]);
    if (out === null) refuseBinary(formats[format]);
    const found = await foundBy(values, args);
    return withReader(values, async (reader) => {
      const asked = { filters: await filtersOf(reader, values, args), found };
      if (out === null) {
        notice(counted(await exportToStdout(reader, { format, ...asked }), "article"));
        return true;
      }
      const areDropsKnown = values.server === null;
      if (!areDropsKnown) notice("a server does not tell of all drops: they are not counted");
      const { collection } = asked.filters;
      const outcomes = areDropsKnown ? await countOutcomes(reader, collection) : {};
      const manifest = await exportToFiles(reader, out, { format, ...asked, outcomes });
      if (values.json) printJson(manifest);
      else notice(sentenceOf(manifest, out));
      return true;
    });
  },
});

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
