/** `winnow start`: runs the embedded stack, ingests the example pages or yours, and stays up. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultCollection } from "@winnow/core/records";
import { openArchive } from "../archive.ts";
import { archiveOptions, type Command, UsageError } from "../command.ts";
import { dropAndReport } from "../drop-run.ts";
import { filesToDrop } from "../files.ts";
import { notice } from "../terminal/print.ts";
import { collectionOf } from "./ingest.ts";

/** The pages that are dropped when none are named, and the collection they go to. */
const examplesFolder = fileURLToPath(new URL("../../../../fixtures/pages", import.meta.url));
const examplesCollection = "examples";

export const start: Command = {
  name: "start",
  usage: "[PATH…] [--collection NAME] [--data DIR] [--api-port N] [--s3-port N] [--json]",
  summary: "Starts the stack, drops PATH… (or the example pages), prints the result, stays up.",
  options: {
    ...archiveOptions,
    collection: { type: "string" },
    "api-port": { type: "string", default: "0" },
    "s3-port": { type: "string", default: "0" },
  },
  async run(paths, values) {
    const isExample = paths.length === 0;
    const collection = values.collection ?? (isExample ? examplesCollection : defaultCollection);
    const named = isExample ? await examplePages() : paths;
    const files = await filesToDrop(named, collectionOf(String(collection)));
    const interrupted = untilInterrupted();
    const stack = await openArchive(values, {
      apiPort: portOf("--api-port", values["api-port"]),
      s3Port: portOf("--s3-port", values["s3-port"]),
    });
    try {
      const report = dropAndReport(stack, files, values.json === true);
      const first = await Promise.race([report, interrupted]);
      if (first === "interrupted") {
        notice("Stopping. What is not settled yet goes on at the next start.");
        return true;
      }
      if (stack.isJoined) {
        notice(`Another process serves this archive: ${stack.urls.api}/articles`);
        return first;
      }
      notice(`\nQuery API  ${stack.urls.api}/articles`);
      notice(
        `S3         aws s3 cp page.html s3://inbox/inbox/news/ --endpoint-url ${stack.urls.s3}`,
      );
      notice("Ctrl-C stops; the next start finds everything again.");
      await interrupted;
      return first;
    } finally {
      await stack.stop();
    }
  },
};

async function examplePages(): Promise<string[]> {
  return (await readdir(examplesFolder)).map((name) => join(examplesFolder, name));
}

/** Resolves at the first Ctrl-C (or SIGTERM); a second one ends the process at once. */
function untilInterrupted(): Promise<"interrupted"> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve("interrupted"));
    process.once("SIGTERM", () => resolve("interrupted"));
  });
}

function portOf(option: string, value: unknown): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new UsageError(`${option} ${JSON.stringify(value)}: expected a port, 0 to 65535`);
}
