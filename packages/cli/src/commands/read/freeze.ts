/** `winnow freeze`: a corpus that others can check and cite. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { formatNames } from "@winnow/export/formats";
import { CorpusName, Frozen, frozenFiles, frozenTexts, verifyFrozen } from "@winnow/export/freeze";
import type { ExportRequest } from "@winnow/export/run";
import { withReader } from "../../archive/open.ts";
import type { ArchiveReader } from "../../archive/reader.ts";
import { archiveOptions, defineCommand, oneArgument } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { choice, flag, text } from "../../command/options.ts";
import { countOutcomes } from "../../export/count-outcomes.ts";
import { checkDays, filtersOf, foundBy, narrowingOptions } from "../../export/export-values.ts";
import { frozenFolder } from "../../export/frozen-folder.ts";
import { exportToFiles } from "../../export/to-files.ts";
import { counted } from "../../terminal/counted.ts";
import { notice, printJson, printLines } from "../../terminal/print.ts";

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
      const what = "a corpus that changes has another name";
      throw new UsageError(`freeze: ${folder} is frozen already`, what);
    }
    const local = { ...values, server: null }; // a server does not tell of all drops
    const words = values.query === null ? [] : [values.query];
    const found = await foundBy(local, words);
    return withReader(local, async (reader) => {
      const filters = await filtersOf(reader, values, words);
      const outcomes = await countOutcomes(reader, filters.collection);
      const { format } = values;
      const frozen = await write(reader, folder, name.data, { format, filters, found, outcomes });
      if (values.json) printJson(frozen);
      else {
        notice(`${counted(frozen.articles, "article")} frozen in ${folder}`);
        notice(`${frozenFiles.methods} has a paragraph for a methods section`);
      }
      return true;
    });
  },
});

async function write(
  reader: ArchiveReader,
  folder: string,
  name: string,
  asked: Omit<ExportRequest, "target">,
): Promise<Frozen> {
  const out = { target: { kind: "folder" }, folder, manifestFile: frozenFiles.manifest } as const;
  const manifest = await exportToFiles(reader, out, asked);
  const manifestText = await readFile(join(folder, frozenFiles.manifest), "utf8");
  const texts = frozenTexts(name, manifest, manifestText);
  // What says that it is frozen comes last.
  for (const path of [frozenFiles.methods, frozenFiles.sums, frozenFiles.about]) {
    await writeFile(join(folder, path), texts[path] ?? "");
  }
  return Frozen.parse(JSON.parse(texts[frozenFiles.about] ?? "null"));
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
