/** What cannot be read is set aside: out of the way of everything else, and kept for a person. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Something that was set aside. */
export interface SetAside {
  /** What it is, as people name it: `raw/raw/1f…`, `queues`. */
  what: string;
  why: string;
  /** Where it lies now. */
  to: string;
}

/** The folder below the data folder. */
const folderName = "set-aside";

export class Asides {
  /** What was set aside since this process opened the folder. */
  readonly all: SetAside[] = [];
  readonly #dataDir: string;
  readonly #onAside: (aside: SetAside) => void;

  constructor(dataDir: string, onAside: (aside: SetAside) => void = () => undefined) {
    this.#dataDir = dataDir;
    this.#onAside = onAside;
  }

  /** Moves files or a folder there, each under its path in the data folder; tells of it. */
  take(paths: readonly string[], what: string, why: string): void {
    const moved = paths.filter((path) => existsSync(path)).map((path) => this.#move(path));
    const aside = { what, why, to: moved[0] ?? join(this.#dataDir, folderName) };
    this.all.push(aside);
    this.#onAside(aside);
  }

  #move(path: string): string {
    const place = join(this.#dataDir, folderName, relative(this.#dataDir, path));
    let to = place;
    for (let n = 2; existsSync(to); n += 1) to = `${place}.${n}`;
    mkdirSync(dirname(to), { recursive: true });
    try {
      renameSync(path, to);
    } catch {
      // A disk of its own, or a name that has grown too long: copied, so that nothing is lost.
      cpSync(path, to, { recursive: true });
      rmSync(path, { recursive: true });
    }
    return to;
  }
}
