/** `winnow clean`: cleans files and prints the records; touches no stack. */
import { readFile, stat } from "node:fs/promises";
import type { Extraction } from "@winnow/core/article";
import type { Extracted } from "@winnow/core/extract";
import { type Command, UsageError } from "../command.ts";
import { notice, printJson, printLine } from "../terminal/print.ts";
import { recordLines } from "../terminal/record.ts";

export const clean: Command = {
  name: "clean",
  usage: "FILE… [--url URL] [--json]",
  summary: "Cleans files and prints the article records; - reads standard input.",
  options: { json: { type: "boolean", default: false }, url: { type: "string" } },
  async run(files, values) {
    if (files.length === 0) throw new UsageError("clean: expected at least one file, or -");
    const url = typeof values.url === "string" ? values.url : null;
    if (url !== null && !URL.canParse(url)) {
      throw new UsageError(`--url ${JSON.stringify(url)}: expected an absolute URL`);
    }
    const { extract } = await import("@winnow/core/extract");
    let allRead = true;
    for (const file of files) {
      try {
        const { bytes, capturedAt } = await readInput(file);
        const extracted = extract({ bytes, url, capturedAt, contentType: null });
        if (values.json) printJson(jsonOf(file, extracted));
        else printExtracted(file, extracted);
      } catch (error) {
        if (!isFileError(error)) throw error;
        notice(`winnow: ${file}: ${error.message}`);
        allRead = false;
      }
    }
    return allRead;
  },
};

/** A file stands for a page that was saved when the file was last written. */
async function readInput(file: string): Promise<{ bytes: Uint8Array; capturedAt: string }> {
  if (file !== "-") {
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    return { bytes, capturedAt: mtime.toISOString() };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return { bytes: Buffer.concat(chunks), capturedAt: new Date().toISOString() };
}

function jsonOf(file: string, extracted: Extracted): { file: string } & Partial<Extraction> {
  if (extracted.kind === "article") return { file, ...extracted.extraction };
  const { reason, detail } = extracted;
  return { file, ...{ outcome: "rejected", reason, detail } };
}

function printExtracted(file: string, extracted: Extracted): void {
  printLine(file);
  if (extracted.kind === "rejected")
    printLine(`  rejected: ${extracted.reason} (${extracted.detail})`);
  else for (const line of recordLines(extracted.extraction)) printLine(line);
  printLine();
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
