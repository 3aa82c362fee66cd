/** A manifest: a table (CSV, or with semicolons or tabs) that tells of files what they do not say. */
import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { About } from "@winnow/operations/saved-page";
import { CsvError } from "csv-parse";
import { parse } from "csv-parse/sync";
import { UsageError } from "../command/errors.ts";
import { urlOf } from "./input.ts";
import { instantOf } from "./instant.ts";

export interface Manifest {
  /** By full path, in the order of the table. */
  pages: ReadonlyMap<string, About>;
  /** Columns that nothing is made of. */
  unused: string[];
}

/** The columns that are read, each under the names that tools give it. */
const columns = {
  path: ["path", "file", "filename", "name"],
  url: ["url", "uri", "address"],
  capturedAt: ["captured_at", "captured-at", "capturedat", "captured", "saved_at", "timestamp"],
  contentType: ["content_type", "content-type", "contenttype", "mime", "mimetype"],
} as const;

/** As many errors as are told at once. */
const maxErrors = 5;

/** Reads a manifest; paths in it start at its own folder. Every wrong row is named. */
export async function readManifest(file: string): Promise<Manifest> {
  const rows = rowsOf(await readFile(file), file);
  const [heads = [], ...records] = rows;
  const at = placesOf(heads.map((head) => head.trim().toLowerCase()));
  if (at.path === null) {
    throw new UsageError(
      `${file}: no column "path" among ${heads.map((head) => JSON.stringify(head)).join(", ")}`,
      "the first line names the columns: path,url,captured_at",
    );
  }
  const pages = new Map<string, About>();
  const errors: string[] = [];
  for (const [n, record] of records.entries()) {
    const cell = (place: number | null) => (place === null ? "" : (record[place]?.trim() ?? ""));
    const where = `${basename(file)}, row ${n + 2}`;
    try {
      const path = cell(at.path);
      if (path === "") throw new UsageError(`${where}: no path`);
      const full = resolve(dirname(file), path);
      const about = aboutOfRow(cell, at, where);
      const before = pages.get(full);
      if (before !== undefined && !isDeepStrictEqual(before, about)) {
        throw new UsageError(`${where}: ${path} stands above, with something else told of it`);
      }
      pages.set(full, about);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      errors.push(error.message);
    }
  }
  if (errors.length > 0) throw new UsageError(told(errors));
  const used = new Set<number | null>(Object.values(at));
  return { pages, unused: heads.filter((_, n) => !used.has(n)) };
}

type Places = Record<keyof typeof columns, number | null>;

function placesOf(heads: readonly string[]): Places {
  const place = (names: readonly string[]) => {
    const at = heads.findIndex((head) => names.includes(head));
    return at === -1 ? null : at;
  };
  return {
    path: place(columns.path),
    url: place(columns.url),
    capturedAt: place(columns.capturedAt),
    contentType: place(columns.contentType),
  };
}

function aboutOfRow(cell: (place: number | null) => string, at: Places, where: string): About {
  const url = cell(at.url);
  const capturedAt = cell(at.capturedAt);
  const contentType = cell(at.contentType);
  return {
    ...(url ? { url: urlOf(url, `${where}: url`) } : {}),
    ...(capturedAt ? { capturedAt: instantOf(capturedAt, `${where}: captured_at`) } : {}),
    ...(contentType ? { contentType } : {}),
  };
}

function rowsOf(bytes: Buffer, file: string): string[][] {
  try {
    return parse(bytes, {
      bom: true,
      delimiter: [",", ";", "\t"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(`${file}: ${error.message}`, null, { cause: error });
  }
}

function told(errors: readonly string[]): string {
  const shown = errors.slice(0, maxErrors).join("\n  ");
  const more = errors.length - maxErrors;
  return more > 0 ? `${shown}\n  and ${more} more` : shown;
}
