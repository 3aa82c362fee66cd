/** The table's files: a LevelDB folder, looked at before dynalite opens it, which ends the process if it can't. */
import { existsSync } from "node:fs";
import { WinnowError } from "@winnow/core/records";
import { Level } from "level";

/** Throws a sentence that says the way out if the table's files are damaged. */
export async function checkTableFiles(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const database = new Level(folder);
  try {
    await database.open();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    const wayOut = "The raw copies have it all: delete that folder and run winnow rebuild";
    throw new WinnowError("local.table", `table: ${folder} cannot be read (${why}). ${wayOut}`, {
      cause: error,
    });
  } finally {
    await database.close();
  }
}
