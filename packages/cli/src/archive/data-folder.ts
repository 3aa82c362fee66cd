/** The folder of the archive that a command is about. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** What the folder is called where nobody names one. */
const usualName = ".winnow";

/** The name that keeps nothing. */
const inMemory = ":memory:";

/** Where the archive is; `dataDir: null` keeps nothing. */
export interface DataFolder {
  dataDir: string | null;
  /** Whether it was there before. */
  exists: boolean;
}

/**
 * Finds the folder: the named one, else `WINNOW_DATA`, else the `.winnow` of the working folder or
 * of the nearest folder above it. One that is nowhere will be made in the working folder.
 */
export function dataFolderOf(
  named: string | null,
  environment: NodeJS.ProcessEnv = process.env,
  workingDir: string = process.cwd(),
): DataFolder {
  const asked = named ?? (environment.WINNOW_DATA || null);
  if (asked === inMemory) return { dataDir: null, exists: true };
  if (asked !== null) {
    const dataDir = resolve(workingDir, asked);
    return { dataDir, exists: existsSync(dataDir) };
  }
  for (let folder = workingDir; ; folder = dirname(folder)) {
    const dataDir = join(folder, usualName);
    if (existsSync(dataDir)) return { dataDir, exists: true };
    if (dirname(folder) === folder) break;
  }
  return { dataDir: join(workingDir, usualName), exists: false };
}
