/** Which process owns a data folder: the one that holds the lock, which the system frees when it ends. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { InvalidInputError } from "@winnow/core/records";

/** A folder that is this process's alone until it is released. */
export interface Ownership {
  release(): void;
}

/** An empty database; only its lock is of use. */
const fileName = "owner.lock";

/** SQLITE_BUSY and SQLITE_NOTADB (https://sqlite.org/rescode.html). */
const codes = { busy: 5, notADatabase: 26 };

/**
 * Takes the folder, or returns `null` if another process has it. Of any number that ask at one
 * instant one gets it. The lock is the operating system's, held through SQLite: it ends with its
 * process however that ends, so no lock is ever stale and no process id is taken for another's.
 */
export function claim(dataDir: string): Ownership | null {
  const path = join(dataDir, fileName);
  let database: DatabaseSync | null = null;
  try {
    const opened = new DatabaseSync(path, { timeout: 0 });
    database = opened;
    opened.exec("BEGIN EXCLUSIVE");
    return { release: () => opened.close() };
  } catch (error) {
    database?.close();
    const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : null;
    if (code === codes.busy) return null;
    if (code !== codes.notADatabase) throw unwritable(path, error);
    // Written over by somebody: it holds nothing, and is made anew.
    rmSync(path);
    return claim(dataDir);
  }
}

/** A folder that is read-only, full or somebody else's: without the lock nobody may serve it. */
function unwritable(path: string, error: unknown): InvalidInputError {
  const why = error instanceof Error ? error.message : String(error);
  const message = `${path}: ${why}; an archive's folder must be ours to write to, and have room`;
  return new InvalidInputError("local.folder", message, { cause: error });
}
