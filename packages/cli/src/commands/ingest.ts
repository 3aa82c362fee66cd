/** `winnow ingest`: drops files, waits for their outcomes, prints them. */
import { defaultCollection } from "@winnow/core/records";
import { withArchive } from "../archive.ts";
import { archiveOptions, type Command, UsageError } from "../command.ts";
import { dropAndReport } from "../drop-run.ts";
import { filesToDrop } from "../files.ts";

export const ingest: Command = {
  name: "ingest",
  usage: "PATH… [--collection NAME] [--data DIR] [--json]",
  summary: "Drops files or folders into the archive and prints what became of each.",
  options: { ...archiveOptions, collection: { type: "string", default: defaultCollection } },
  async run(paths, values) {
    if (paths.length === 0) throw new UsageError("ingest: expected at least one file or folder");
    const files = await filesToDrop(paths, collectionOf(String(values.collection)));
    return withArchive(values, (stack) => dropAndReport(stack, files, values.json === true));
  },
};

/** A collection is one segment of a key. */
export function collectionOf(name: string): string {
  if (name === "" || name.includes("/")) {
    throw new UsageError(`--collection ${JSON.stringify(name)}: expected a name without "/"`);
  }
  return name;
}
