/** The folder of the archive that a command is about. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../command/errors.ts";

/** What the folder is called where nobody names one. */
const usualName = ".winnow";

/** The name that keeps nothing. */
const inMemory = ":memory:";

/** By these an archive's folder is known; whoever makes or mends one may lack some of them. */
const signs = ["objects", "table", "owner.lock"];

/** What a new disk holds before anybody writes to it. */
const ofTheDisk = "lost+found";

/** Where the archive is; `dataDir: null` keeps nothing. */
export interface DataFolder {
  dataDir: string | null;
  /** Whether an archive was there before. */
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
    return { dataDir, exists: isArchive(dataDir) };
  }
  for (let folder = workingDir; ; folder = dirname(folder)) {
    const dataDir = join(folder, usualName);
    if (existsSync(dataDir)) return { dataDir, exists: isArchive(dataDir) };
    if (dirname(folder) === folder) break;
  }
  return { dataDir: join(workingDir, usualName), exists: false };
}

/** Refuses to make an archive in a folder with somebody's files, which would be mixed with its own. */
export function checkRoom(dataDir: string): void {
  const names = readdirSync(dataDir);
  if (names.some((name) => signs.includes(name))) return;
  const foreign = names.find((name) => !name.startsWith(".") && name !== ofTheDisk);
  if (foreign === undefined) return;
  const what = `it holds ${JSON.stringify(foreign)}, and no archive`;
  throw new UsageError(`${dataDir}: ${what}`, "--data DIR names an archive, or a folder to make");
}

function isArchive(dataDir: string): boolean {
  return signs.some((name) => existsSync(join(dataDir, name)));
}
