/** The folder that an export goes to. A file has its name only once it is whole. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendFile, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ExportSink, Manifest, Written } from "@winnow/export/run";

/** Files that are being written: hidden, and named after the process that writes them. */
const unfinished = /^\.export-(\d+)\.part$/;

/** What a run notes of the files that it has written, until its manifest stands. */
const notesFile = ".export-notes.jsonl";

export class FolderSink implements ExportSink {
  readonly #folder: string;
  readonly #manifestFile: string;

  private constructor(folder: string, manifestFile: string) {
    this.#folder = folder;
    this.#manifestFile = manifestFile;
  }

  /** Makes the folder, and clears what processes that are gone left half written in it. */
  static async open(folder: string, manifestFile: string): Promise<FolderSink> {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      const [, id] = unfinished.exec(name) ?? [];
      if (id !== undefined && !isRunning(Number(id))) await rm(join(folder, name), { force: true });
    }
    return new FolderSink(folder, manifestFile);
  }

  async put(path: string, chunks: AsyncIterable<Uint8Array>): Promise<Written> {
    const part = join(this.#folder, `.export-${process.pid}.part`);
    const hash = createHash("sha256");
    let bytes = 0;
    try {
      const file = await open(part, "w");
      try {
        for await (const chunk of chunks) {
          hash.update(chunk);
          bytes += chunk.length;
          await file.writeFile(chunk);
        }
        await file.sync(); // the name must not be there before what it names
      } finally {
        await file.close();
      }
      await this.#name(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return { bytes, sha256: hash.digest("hex") };
  }

  hashOf(path: string): Promise<string | null> {
    return FolderSink.hashOf(join(this.#folder, path));
  }

  /** The hash of any file; `null` where there is none. */
  static async hashOf(path: string): Promise<string | null> {
    const hash = createHash("sha256");
    try {
      for await (const chunk of createReadStream(path)) hash.update(chunk);
    } catch (error) {
      return absent(error);
    }
    return hash.digest("hex");
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.#folder, path), { force: true });
  }

  manifest(): Promise<string | null> {
    return this.#read(this.#manifestFile);
  }

  async writeManifest(manifest: Manifest): Promise<void> {
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    await this.put(this.#manifestFile, only(text));
  }

  async notes(): Promise<string[]> {
    return (await this.#read(notesFile))?.split("\n") ?? [];
  }

  async note(line: string): Promise<void> {
    await appendFile(join(this.#folder, notesFile), `${line}\n`);
  }

  async clearNotes(): Promise<void> {
    await rm(join(this.#folder, notesFile), { force: true });
  }

  async #name(part: string, path: string): Promise<void> {
    const file = join(this.#folder, path);
    await mkdir(dirname(file), { recursive: true });
    await rename(part, file);
  }

  async #read(name: string): Promise<string | null> {
    try {
      return await readFile(join(this.#folder, name), "utf8");
    } catch (error) {
      return absent(error);
    }
  }
}

async function* only(chunk: Uint8Array): AsyncIterable<Uint8Array> {
  yield chunk;
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
  throw error;
}

/** Whether there is such a process, be it another's. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
