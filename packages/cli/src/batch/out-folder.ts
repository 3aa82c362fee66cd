/** The folder that cleaned pages are written to: a Markdown file for each, and one file of rows. */
import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finished } from "node:stream/promises";
import type { CleanedPage } from "./clean-page.ts";

const rowsFile = "pages.jsonl";

export class OutFolder {
  readonly #dir: string;
  readonly #rows: WriteStream;
  readonly #names = new Set<string>();

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.#dir = dir;
    this.#rows = createWriteStream(join(dir, rowsFile));
  }

  /** Writes a page: its row, and its Markdown if there is some. */
  async write({ row, document }: CleanedPage): Promise<void> {
    const path = document === null ? null : this.#nameOf(row.file);
    const { markdown: _, ...rest } = row;
    const line = `${JSON.stringify({ ...rest, ...(path ? { path } : {}) })}\n`;
    if (!this.#rows.write(line)) {
      await new Promise<void>((resolve) => this.#rows.once("drain", resolve));
    }
    if (path === null || document === null) return;
    await mkdir(dirname(join(this.#dir, path)), { recursive: true });
    await writeFile(join(this.#dir, path), `${document}\n`);
  }

  async close(): Promise<void> {
    this.#rows.end();
    await finished(this.#rows);
  }

  /** Below the folder, whatever the page's own path was. */
  #nameOf(file: string): string {
    const parts = file.split(/[/\\]/).filter((part) => !["", ".", ".."].includes(part));
    const stem = (parts.join("/") || "page").replace(/\.[A-Za-z0-9]{1,5}$/, "");
    let name = `${stem}.md`;
    for (let n = 2; this.#names.has(name); n += 1) name = `${stem}-${n}.md`;
    this.#names.add(name);
    return name;
  }
}
