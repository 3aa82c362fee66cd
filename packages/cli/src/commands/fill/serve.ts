/** `winnow serve`: runs the archive on this machine, and stays up. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultCollection } from "@winnow/core/records";
import type { Stack } from "@winnow/local/stack";
import { dataFolderOf } from "../../archive/data-folder.ts";
import { openArchive, tellSetAside } from "../../archive/open.ts";
import { archiveOptions, defineCommand } from "../../command/command.ts";
import { choice, flag, port, textOr } from "../../command/options.ts";
import { dropAndReport } from "../../drop/drop-run.ts";
import { Interruption } from "../../drop/interruption.ts";
import { filesToDrop } from "../../pages/files.ts";
import { notice, tellError } from "../../terminal/print.ts";
import { collectionNamed } from "./ingest.ts";

/** The pages of `--examples`: beside the packages, or in the package that was installed. */
const examplesFolder = fileURLToPath(new URL("../../../../../fixtures/pages", import.meta.url));
const examplesCollection = "examples";

export const serve = defineCommand({
  name: "serve",
  aliases: ["start"],
  group: "fill",
  takes: "[PATH…]",
  summary: "Serve the archive on this machine: S3 takes drops, an API answers.",
  options: {
    examples: flag("drop the example pages, if the archive is new and no PATH is named"),
    collection: textOr("NAME", "what the pages of PATH are filed under", defaultCollection),
    apiPort: port("the port of the query API; 0 lets the system pick one"),
    s3Port: port("the port of the S3 that takes drops; 0 lets the system pick one"),
    reingest: choice(
      "once another cleaner is installed: look and build beside, publish by itself, or neither",
      ["off", "build", "publish"],
      "build",
    ),
    all: flag("print every capture, not only the summary and what needs a look"),
    ...archiveOptions,
  },
  examples: [
    ["serve", "the archive in .winnow/, made if it is not there"],
    ["serve --examples --data :memory:", "a look around that leaves nothing behind"],
    ["serve saved-pages/ --api-port 8787", "drop a folder first, and answer at a port of your own"],
  ],
  async run(paths, values) {
    const collection = collectionNamed(values.collection);
    const folder = dataFolderOf(values.data);
    const isNew = !folder.exists || folder.dataDir === null;
    const areExamples = values.examples && paths.length === 0;
    const files =
      areExamples && isNew
        ? await filesToDrop(await examplePages(), examplesCollection)
        : await filesToDrop(paths, collection);
    const interruption = new Interruption();
    const { apiPort, s3Port, reingest } = values;
    const stack = await openArchive(folder, { apiPort, s3Port, reingest, onFault: tellOnce() });
    try {
      interruption.listen(); // before, Ctrl-C ends the process: nothing is dropped yet
      tellSetAside(stack);
      if (areExamples && !isNew) {
        notice(`${folder.dataDir} was there before: the example pages stay out of it.`);
      }
      // Pages can be looked at while others are still read: the address stands first, and again last.
      if (files.length > 0 && !stack.isJoined) notice(`Browse     ${stack.urls.api}/\n`);
      const first = files.length === 0 || (await dropAndReport(stack, files, values, interruption));
      if (first === "interrupted") return true;
      return (await stayUp(stack, interruption)) && first;
    } finally {
      await stack.stop();
      interruption.end();
    }
  },
});

/** Tells each fault of the background once: it is tried again, and would be told every few seconds. */
function tellOnce(): (error: string) => void {
  const told = new Set<string>();
  return (error) => {
    if (told.has(error)) return;
    told.add(error);
    tellError({
      code: "archive.background",
      message: `in the background: ${error.replace(/\s+/g, " ")}`,
      hint: "it is tried again; log.jsonl in the archive's folder has every time",
    });
  };
}

/** Tells where the archive answers, and waits for Ctrl-C; one that another process serves is told. */
async function stayUp({ isJoined, urls }: Stack, { happened }: Interruption): Promise<true> {
  if (isJoined) {
    notice(`Another process serves this archive: ${urls.api}/`);
    return true;
  }
  notice(`\nBrowse     ${urls.api}/`);
  notice(`Query API  ${urls.api}/articles`);
  notice(
    `S3         aws s3 cp page.html s3://inbox/inbox/news/page.html --endpoint-url ${urls.s3}`,
  );
  notice("Ctrl-C stops; the next start finds everything again.");
  await happened;
  return true;
}

async function examplePages(): Promise<string[]> {
  return (await readdir(examplesFolder)).map((name) => join(examplesFolder, name));
}
