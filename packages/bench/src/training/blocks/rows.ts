/** The development pages that the scorer of blocks learns from, and their folds. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
import { getDomain } from "tldts";

export const foldCount = 5;

/** The fold of a page, by its registrable domain. */
export function foldOf(domain: string): number {
  return createHash("sha256").update(domain).digest().readUInt16BE() % foldCount;
}

/** The sets that the scorer learns from. */
export const trainedOn = ["wcxb", "segments", "news"] as const;

/** A page with its gold: a text, or pieces that must and must not be in the text. */
export interface Row {
  set: "wcxb" | "segments" | "news" | "dates";
  id: string;
  url: string;
  type: string;
  bytes: Uint8Array;
  /** The main content; `null` where only pieces are known. */
  gold: string | null;
  with: string[];
  without: string[];
  /** Texts that golds of news count in or leave out as they like: the standfirst, the title. */
  disputed: readonly string[];
  domain: string;
  fold: number;
}

/** Streams the pages of a set, given the folder that holds the data. */
export function* rowsOf(set: Row["set"], folder: string): Generator<Row> {
  const file = zstdDecompressSync(readFileSync(`${folder}/${set}-dev.jsonl.zst`));
  // Rows end at this byte alone: other line separators stand inside of pages.
  for (let start = 0; start < file.length; ) {
    const end = file.indexOf(10, start);
    const line = file.toString("utf8", start, end < 0 ? file.length : end);
    start = end < 0 ? file.length : end + 1;
    if (line === "") continue;
    const row = JSON.parse(line);
    const domain = getDomain(row.url ?? "") ?? row.id;
    yield {
      set,
      id: row.id,
      url: row.url,
      type: row.pageType ?? set,
      bytes: Buffer.from(row.html ?? row.htmlBase64, row.html ? "utf8" : "base64"),
      gold: row.mainContent ?? row.paragraphs?.join("\n") ?? null,
      with: row.with ?? [],
      without: row.without ?? [],
      disputed: set === "news" ? [row.title ?? "", ...(row.standfirst ?? [])] : [],
      domain,
      fold: foldOf(domain),
    };
  }
}

/** The words that the benchmark's score counts. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
