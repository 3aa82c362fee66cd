/** An export into a pipe. */
import { once } from "node:events";
import { type ExportFormat, formats } from "@winnow/export/formats";
import { readItems, selectArticles } from "@winnow/export/rows";
import { type ExportRequest, queryOf } from "@winnow/export/run";
import type { ArchiveReader } from "../archive/reader.ts";

/** Writes as fast as whoever reads takes it; says how many articles there were. */
export async function exportToStdout(
  reader: ArchiveReader,
  { format: name, filters, found }: Pick<ExportRequest, "format" | "filters" | "found">,
): Promise<number> {
  const format: ExportFormat = formats[name];
  const articles = await selectArticles(reader, queryOf(filters), found);
  let count = 0;
  async function* counted() {
    for await (const item of readItems(reader, articles)) {
      count += 1;
      yield item;
    }
  }
  for await (const chunk of format.write(counted(), { newestCapturedAt: null })) {
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
  }
  return count;
}
