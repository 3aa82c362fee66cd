/** `winnow ingest`: drops files, waits for their outcomes, prints them. */
import { defaultCollection } from "@winnow/core/records";
import { withArchive } from "../../archive/open.ts";
import { archiveOptions, defineCommand, someArguments } from "../../command/command.ts";
import { UsageError } from "../../command/errors.ts";
import { flag, text, textOr } from "../../command/options.ts";
import { dropAndReport } from "../../drop/drop-run.ts";
import { Interruption } from "../../drop/interruption.ts";
import { filesToDrop } from "../../pages/files.ts";
import { knownOptionsOf } from "../../pages/input.ts";

export const ingest = defineCommand({
  name: "ingest",
  group: "fill",
  takes: "PATH…",
  summary: "Drop files or folders into it, and print what became of each.",
  options: {
    collection: textOr("NAME", "what the pages are filed under", defaultCollection),
    manifest: text("FILE", "a CSV that tells of each file: path,url,captured_at,content_type"),
    ...knownOptionsOf("the time of the drop"),
    all: flag("print every capture, not only the summary and what needs a look"),
    ...archiveOptions,
  },
  examples: [
    ["ingest saved-pages/ --collection news", "every file of a folder"],
    ["ingest --manifest pages.csv", "the files that a table lists, with their URLs and times"],
    [
      "ingest ferry.html --url https://paper.example.org/ferry --captured-at 2020-10-05T09:30:00Z",
      "one page, with what its file does not say; ferry.html.url.txt beside it would do, too",
    ],
  ],
  async run(paths, values) {
    if (values.manifest === null) someArguments("ingest", "file or folder", paths);
    const collection = collectionNamed(values.collection);
    const files = await filesToDrop(paths, collection, values);
    if (files.length === 0) {
      throw new UsageError(`ingest: there is no page in ${paths.join(", ")}`);
    }
    const interruption = new Interruption();
    try {
      return await withArchive(values, async (stack) => {
        interruption.listen(); // before, Ctrl-C ends the process: nothing is dropped yet
        return (await dropAndReport(stack, files, values, interruption)) === true;
      });
    } finally {
      interruption.end();
    }
  },
});

/** A collection is one segment of a key. */
export function collectionNamed(name: string): string {
  if (name !== "" && !name.includes("/")) return name;
  throw new UsageError(`--collection ${JSON.stringify(name)}: expected a name without "/"`);
}
