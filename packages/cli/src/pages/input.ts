/** The pages that commands without an archive read: files, or standard input. */
import { readFile, stat } from "node:fs/promises";
import type { Capture } from "@winnow/core/records";
import { openFile } from "@winnow/operations/open-file";
import { UsageError } from "../command/errors.ts";
import { read } from "../command/options.ts";
import { instantOf } from "./instant.ts";

/** What is known of a page beside its bytes; `null` where nobody says. */
export interface Known {
  url: string | null;
  capturedAt: string | null;
  contentType: string | null;
}

/**
 * The options that tell of one page what its file does not.
 *
 * @param orElse - which instant counts where nobody gives one
 */
export function knownOptionsOf(orElse: string) {
  return {
    url: read("URL", "where the page was saved from", urlOf),
    capturedAt: read(
      "INSTANT",
      `when it was saved, as in 2020-10-05T09:30:00Z (else ${orElse})`,
      (given, name) => instantOf(given, name),
    ),
  } as const;
}

/** Those of commands that read files themselves. */
export const knownOptions = knownOptionsOf("the file's time");

/** Reads a file, `-` standard input, as the capture that it stands for. */
export async function readCapture(file: string, known: Known): Promise<Capture> {
  const { bytes, savedAt } = await readInput(file);
  return {
    bytes,
    url: known.url,
    capturedAt: known.capturedAt ?? savedAt,
    contentType: known.contentType,
  };
}

/** A file stands for a page that was saved when the file was last written. */
async function readInput(file: string): Promise<{ bytes: Uint8Array; savedAt: string }> {
  if (file !== "-") {
    const about = await stat(file);
    if (about.isDirectory()) throw new UsageError(`${file}: this is a folder, a file is needed`);
    return { bytes: openFile(await readFile(file)), savedAt: about.mtime.toISOString() };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return { bytes: openFile(Buffer.concat(chunks)), savedAt: new Date().toISOString() };
}

/** Reads an absolute URL. */
export function urlOf(given: string, name: string): string {
  if (URL.canParse(given)) return given;
  throw new UsageError(`${name} ${JSON.stringify(given)}: expected an absolute URL`);
}

/** Tells a file that cannot be read from a fault of the program. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
