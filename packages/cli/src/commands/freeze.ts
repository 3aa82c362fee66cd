/** `winnow freeze`: a corpus that others can check and cite. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type ExportFormat, formatNames, type formats } from "@winnow/export/formats";
import { CorpusName, frozenFiles, frozenTexts, verifyFrozen } from "@winnow/export/freeze";
import type { Stack } from "@winnow/local/stack";
import { readerOf } from "../archive/embedded-reader.ts";
import { withExistingArchive } from "../archive/open.ts";
import { archiveOptions, defineCommand, oneArgument } from "../command/command.ts";
import { UsageError } from "../command/errors.ts";
import { choice, flag, text } from "../command/options.ts";
import { checkDays, narrowed, narrowingOptions } from "../export/export-values.ts";
import { frozenFolder } from "../export/frozen-folder.ts";
import { exportToFiles } from "../export/to-files.ts";
import { counted } from "../terminal/counted.ts";
import { notice, printJson, printLines } from "../terminal/print.ts";

export const freeze = defineCommand({
  name: "freeze",
  group: "read",
  takes: "NAME|--verify PATH",
  summary: "Write a corpus that others can check and cite, or check one.",
  options: {
    format: choice("how its articles are written", formatNames, "jsonl"),
    query: text("QUERY", "what a search finds, instead of all"),
    out: text("DIR", "the folder that NAME is made in (else here)"),
    verify: flag("check the corpus in a folder, on any machine"),
    ...narrowingOptions,
    ...archiveOptions,
  },
  examples: [
    ["freeze ferries-2026 --query 'ferry lang:en' --format parquet", "a folder ferries-2026"],
    ["freeze --verify ferries-2026", "whether all of it is as it was written"],
  ],
  async run(args, values) {
    if (values.verify) return verify(resolve(oneArgument("freeze", "folder", args)), values.json);
    const name = CorpusName.safeParse(oneArgument("freeze", "name", args));
    if (!name.success) throw new UsageError(`freeze: ${name.error.issues[0]?.message}`);
    checkDays("freeze", values);
    const folder = resolve(values.out ?? ".", name.data);
    if (existsSync(join(folder, frozenFiles.about))) {
      throw new UsageError(
        `freeze: ${folder} is frozen already`,
        "a corpus that changes has another name",
      );
    }
    return withExistingArchive(
      values,
      (stack) => write(stack, folder, name.data, values),
      "reader",
    );
  },
});

async function write(
  stack: Stack,
  folder: string,
  name: string,
  values: Parameters<typeof narrowed>[2] & {
    format: ExportFormat["name"];
    query: string | null;
    json: boolean;
  },
): Promise<boolean> {
  const reader = readerOf(stack);
  const words = values.query === null ? [] : [values.query];
  const asked = await narrowed(stack, reader, values, words);
  const format = values.format as keyof typeof formats;
  const out = { target: { kind: "folder" }, folder, manifestFile: frozenFiles.manifest } as const;
  const manifest = await exportToFiles(reader, out, { format, ...asked });
  const manifestText = await readFile(join(folder, frozenFiles.manifest), "utf8");
  const texts = frozenTexts(name, manifest, manifestText);
  // What says that it is frozen comes last.
  for (const path of [frozenFiles.methods, frozenFiles.sums, frozenFiles.about]) {
    await writeFile(join(folder, path), texts[path] ?? "");
  }
  if (values.json) printJson(JSON.parse(texts[frozenFiles.about] ?? "null"));
  else {
    notice(`${counted(manifest.articles, "article")} frozen in ${folder}`);
    notice(`${frozenFiles.methods} has a paragraph for a methods section`);
  }
  return true;
}

async function verify(folder: string, isJson: boolean): Promise<boolean> {
  const { faults, frozen } = await verifyFrozen(frozenFolder(folder));
  if (isJson) printJson({ name: frozen?.name ?? null, articles: frozen?.articles ?? null, faults });
  else if (frozen !== null && faults.length === 0) {
    notice(`${frozen.name}: ${counted(frozen.articles, "article")}, all as it was written`);
  } else {
    printLines(faults.map(({ fault, path }) => `${fault}: ${path}`));
    notice(`${frozen?.name ?? folder}: ${counted(faults.length, "fault")}`);
  }
  return faults.length === 0;
}
