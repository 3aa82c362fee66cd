/** `winnow clean`: cleans files and prints the records; touches no archive. */
import type { CleanedPage, CleanRow } from "../../batch/clean-page.ts";
import { cleanPages } from "../../batch/clean-pages.ts";
import { OutFolder } from "../../batch/out-folder.ts";
import { pagesNamed } from "../../batch/pages-to-clean.ts";
import { commonOptions, defineCommand } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { choice, count, flag, text } from "../../command/options.ts";
import { knownOptions } from "../../pages/input.ts";
import { counted } from "../../terminal/counted.ts";
import {
  notice,
  printJson,
  printLine,
  printLines,
  printText,
  tellError,
} from "../../terminal/print.ts";
import { Progress } from "../../terminal/progress.ts";
import { recordLines, type ShownRecord } from "../../terminal/record.ts";

const formats = ["text", "jsonl", "md"] as const;

export const clean = defineCommand({
  name: "clean",
  group: "clean",
  takes: "PATH…",
  summary: "Print the records of files or folders, or their Markdown.",
  options: {
    format: choice("records for people, JSON rows, or Markdown", formats, "text"),
    markdown: flag("the same as --format md; with --json, Markdown in each row"),
    out: text("DIR", "write pages.jsonl there, and with Markdown a file for each page"),
    jobs: count("threads to clean on (else one for each core)", null),
    strict: flag("fail if any page is rejected"),
    manifest: text("FILE", "a CSV that tells of each file: path,url,captured_at,content_type"),
    ...knownOptions,
    ...commonOptions,
  },
  examples: [
    ["clean page.html --markdown", "one page, to read"],
    ["clean saved-pages/ --out clean/ --format md", "a folder in, a folder out, on all cores"],
    ["clean saved-pages/ --json > rows.jsonl", "a row for each page, whatever became of it"],
  ],
  async run(paths, values) {
    if (paths.length === 0 && values.manifest === null) {
      throw new UsageError("clean: expected at least one file or folder, or -");
    }
    const named = await pagesNamed("clean", paths, values);
    const isJson = values.json || values.format === "jsonl";
    const wantsMarkdown = values.markdown || values.format === "md";
    const out = values.out === null ? null : new OutFolder(values.out);
    const progress = out === null ? null : new Progress("cleaned", named.length);
    const counts = { article: 0, rejected: 0, failed: 0 };
    const pages = named.map((page) => ({ ...page, wantsMarkdown }));
    for await (const cleaned of cleanPages(pages, values.jobs)) {
      counts[cleaned.row.kind] += 1;
      progress?.step();
      if (out !== null) await out.write(cleaned);
      else if (isJson) printJson(cleaned.row);
      else if (wantsMarkdown) printMarkdown(cleaned);
      else printRecord(cleaned);
      if (cleaned.row.kind === "failed") tellFailed(cleaned);
    }
    progress?.end();
    await out?.close();
    const { article, rejected, failed } = counts;
    if (out !== null || (values.strict && rejected > 0)) {
      notice(`${counted(article, "article")}, ${rejected} rejected, ${failed} failed`);
    }
    return failed === 0 && !(values.strict && rejected > 0);
  },
});

function tellFailed({ row: { reason, detail, file } }: CleanedPage): void {
  tellError({ code: `file.${String(reason).toLowerCase()}`, message: `${file}: ${detail}` });
}

function printRecord({ row }: CleanedPage): void {
  if (row.kind === "failed") return;
  printLine(row.file);
  if (row.kind === "rejected") printLine(`rejected: ${row.reason} (${row.detail})`, "  ");
  else printLines(recordLines(row as CleanRow & ShownRecord));
  printLine();
}

/** Standard output holds Markdown alone, so that it may go to a file. */
function printMarkdown({ row, document }: CleanedPage): void {
  if (document !== null) {
    printText(document);
    printLine();
  } else if (row.kind === "rejected") {
    notice(`winnow: ${row.file}: rejected: ${row.reason} (${row.detail})`);
  }
}
