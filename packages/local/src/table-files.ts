/**
 * The table's files, a LevelDB folder, while dynalite has not opened it or has closed it again: looked
 * at before, since dynalite ends the process if it can't read them, and rewritten where something was
 * taken down, since LevelDB keeps what was deleted until it happens to rewrite the file.
 */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WinnowError } from "@winnow/core/records";
import { Level } from "level";

/** Stands beside the table from the deletion on until no file has what was deleted. */
const noteFile = "table-to-rewrite";

/** How LevelDB begins what the system refused it: no space, no permission, a lock of somebody else's. */
const ofTheDisk = "IO error";

/** Before and behind every key. */
const [lowest, highest] = [Buffer.of(0), Buffer.alloc(8, 255)];

export class TableFiles {
  readonly #folder: string;
  readonly #note: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, "table");
    this.#note = join(dataDir, noteFile);
  }

  /** Notes that what was deleted must be in no file; a process that is killed leaves the note. */
  owe(): void {
    writeFileSync(this.#note, "");
  }

  /** Throws a sentence that says the way out if the files are damaged; rewrites them if that is owed. */
  async prepare(): Promise<void> {
    if (!existsSync(this.#folder)) return;
    const database = new Level<Buffer, Buffer>(this.#folder, { keyEncoding: "buffer" });
    try {
      await database.open();
      await this.#rewrite(database);
    } catch (error) {
      throw this.#unreadable(error);
    } finally {
      await database.close();
    }
  }

  /** Rewrites the files if that is owed; dynalite has closed them. */
  async settle(): Promise<void> {
    if (existsSync(this.#note)) await this.prepare();
  }

  async #rewrite(database: Level<Buffer, Buffer>): Promise<void> {
    if (!existsSync(this.#note)) return;
    // What `level` gives outside of a browser; its own types know both.
    await (database as unknown as Compactable).compactRange(lowest, highest);
    rmSync(this.#note);
  }

  #unreadable(error: unknown): WinnowError {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    const [what, wayOut] = why.startsWith(ofTheDisk)
      ? ["opened", "It is not damaged: give it room and leave to write, then run the command again"]
      : ["read", "The raw copies have it all: delete that folder and run winnow rebuild"];
    const message = `table: ${this.#folder} cannot be ${what} (${why}). ${wayOut}`;
    return new WinnowError("local.table", message, { cause: error });
  }
}

interface Compactable {
  compactRange(start: Buffer, end: Buffer): Promise<void>;
}
