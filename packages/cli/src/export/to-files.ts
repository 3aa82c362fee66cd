/** An export into files. */
import { type ExportRequest, type Manifest, runExport } from "@winnow/export/run";
import type { ArchiveReader } from "../archive/reader.ts";
import { Progress } from "../terminal/progress.ts";
import { FolderSink } from "./folder-sink.ts";
import type { OutTarget } from "./out-target.ts";

/** Writes the files and their manifest, telling how far it is. */
export async function exportToFiles(
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
