/** The pages that commands without an archive read: files, or standard input. */
import { readFile, stat } from "node:fs/promises";
import type { Capture } from "@winnow/core/records";
import { openFile } from "@winnow/operations/open-file";
import { UsageError, type Values } from "./command.ts";

/** Reads a file, `-` standard input, as the capture that it stands for. */
export async function readCapture(file: string, url: string | null): Promise<Capture> {
  const { bytes, capturedAt } = await readInput(file);
  return { bytes: openFile(bytes), capturedAt, url, contentType: null };
}

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

/** The option `--url`: where the page was saved from. */
export function urlOf(values: Values): string | null {
  const url = typeof values.url === "string" ? values.url : null;
  if (url !== null && !URL.canParse(url)) {
    throw new UsageError(`--url ${JSON.stringify(url)}: expected an absolute URL`);
  }
  return url;
}

/** Tells a file that cannot be read from a fault of the program. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
