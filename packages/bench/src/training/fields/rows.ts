/** The development pages that name their title, author or date, and their folds. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
import { getDomain } from "tldts";

export const foldCount = 5;

/** What people wrote down of a page; empty for a page that does not say, `null` where nobody asked. */
export interface FieldGold {
  title: string | null;
  author: string | null;
  date: string | null;
}

export interface FieldRow {
  set: "wcxb" | "segments" | "dates" | "news" | "fields";
  id: string;
  /** `null` in the set of dates, which is to be read without it. */
  url: string | null;
  type: string;
  bytes: Uint8Array;
  gold: FieldGold;
  fold: number;
}

export const fieldSets: readonly FieldRow["set"][] = ["wcxb", "segments", "dates"];

/** Those that the models learn from: two sets of news pages in fifteen languages as well. */
export const teachingSets: readonly FieldRow["set"][] = [...fieldSets, "news", "fields"];

/** Streams the pages of a set, given the folder that holds the data. */
export function* fieldRowsOf(set: FieldRow["set"], folder: string): Generator<FieldRow> {
  const file = zstdDecompressSync(readFileSync(`${folder}/${set}-dev.jsonl.zst`));
  // Rows end at this byte alone: other line separators stand inside of pages.
  for (let start = 0; start < file.length; ) {
    const end = file.indexOf(10, start);
    const line = file.toString("utf8", start, end < 0 ? file.length : end);
    start = end < 0 ? file.length : end + 1;
    if (line !== "") yield rowOf(set, JSON.parse(line));
  }
}

interface Row {
  id: string;
  url?: string;
  pageType?: string;
  html?: string;
  htmlBase64?: string;
  title?: string | null;
  author?: string | string[] | null;
  authors?: string[] | string | null;
  publishDate?: string | null;
  date?: string | null;
}

function rowOf(set: FieldRow["set"], row: Row): FieldRow {
  const domain = getDomain(row.url ?? "") ?? row.id;
  const asked = set !== "dates";
  return {
    set,
    id: row.id,
    url: asked ? (row.url ?? null) : null,
    type: row.pageType ?? set,
    bytes: Buffer.from(row.html ?? row.htmlBase64 ?? "", row.html ? "utf8" : "base64"),
    gold: set === "news" || set === "fields" ? askedOf(row) : wholeGold(row, asked),
    fold: createHash("sha256").update(domain).digest().readUInt16BE() % foldCount,
  };
}

function wholeGold(row: Row, asked: boolean): FieldGold {
  return {
    title: asked ? (row.title ?? "") : null,
    author: asked ? [row.author ?? ""].flat().join("; ") : null,
    date: row.date ?? row.publishDate ?? "",
  };
}

/** The sets of news leave out what nobody looked for; an empty list of authors is an answer. */
function askedOf({ title, authors, date }: Row): FieldGold {
  return {
    title: title || null,
    author: authors === null || authors === undefined ? null : [authors].flat().join("; "),
    date: date || null,
  };
}
