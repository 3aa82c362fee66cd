/** Reads a file by the name that a listing of its folder gave, also where that name is no UTF-8. */
import { readdir, readFile } from "node:fs/promises";
import { sep } from "node:path";

/** Node puts this for every byte of a name that is not UTF-8, and then finds no file of that name. */
const replacement = "\ufffd";

/** The bytes of a file. Throws what the file system says, or that a name stands for several files. */
export async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const isLossy = path.includes(replacement);
    if (!isLossy || !(error instanceof Error && "code" in error && error.code === "ENOENT")) {
      throw error;
    }
    return readFile(await findByLossyName(path));
  }
}

/** The bytes of the path whose names read as these do; folder by folder. */
async function findByLossyName(path: string): Promise<Buffer> {
  let found = Buffer.from("");
  for (const [n, name] of path.split(sep).entries()) {
    const start = n === 0 ? found : Buffer.concat([found, Buffer.from(sep)]);
    const names = name.includes(replacement) ? await namesLike(start, name) : [Buffer.from(name)];
    const [only] = names;
    if (only === undefined || names.length > 1) {
      const what = names.length > 1 ? `${names.length} files` : "no file";
      throw new Error(`${path}: ${what} of that name, which is not UTF-8; rename it`);
    }
    found = Buffer.concat([start, only]);
  }
  return found;
}

async function namesLike(folder: Buffer, name: string): Promise<Buffer[]> {
  const all = await readdir(folder.length === 0 ? "." : folder, { encoding: "buffer" });
  return all.filter((bytes) => bytes.toString() === name);
}
