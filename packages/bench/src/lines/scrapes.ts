/** The scrapes that the model of lines learns from: those of the development set, and pages written out anew. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
import { readPayload } from "@winnow/core/read";
import { alignWords } from "../blocks/align.ts";
import { type Row, rowsOf, wordsOf } from "../blocks/rows.ts";
import { renderLines, type Style, styles } from "./render.ts";

export const unknown = 255;

/** A scrape with its labels. */
export interface LabelledScrape {
  id: string;
  /** `full`: the page; `leftover`: the article with some lines of its page. */
  regime: "full" | "leftover";
  /** How it was written out; `lines` for the development set itself. */
  style: string;
  domain: string;
  fold: number;
  lines: string[];
  /** Of each line 1 article, 0 boilerplate, 255 not judged. */
  labels: Uint8Array;
  /** The article's text; empty where only pieces are known. */
  gold: string;
}

/** Reads the development set's scrapes, and writes each of its pages out in another style, or in all. */
export function* scrapesOf(
  folder: string,
  { share = 1, allStyles = false } = {},
): Generator<LabelledScrape> {
  const texts = textRows(folder);
  for (const row of rowsOf("wcxb", folder)) {
    const known = texts.get(row.id);
    if (!known || chance(`${row.domain} part`) >= share) continue;
    for (const { regime, text, labels } of known) {
      yield {
        ...about(row),
        regime,
        style: "lines",
        lines: text.split("\n"),
        labels: labelsOf(labels),
      };
    }
    for (const style of allStyles ? styles : [styleOf(row)]) yield* writtenOut(row, style);
  }
}

function styleOf(row: Row): Style {
  return styles[Math.floor(chance(`${row.id} style`) * styles.length)] as Style;
}

/** Writes a page out in a style, whole and with leftovers. */
function* writtenOut(row: Row, style: Style): Generator<LabelledScrape> {
  const lines = renderedLines(row, style);
  const labels = alignedLabels(lines, row.gold ?? "");
  if (!labels.includes(1)) return;
  const full = { ...about(row), style: style.name, lines, labels };
  yield { ...full, regime: "full" };
  yield leftoverOf({ ...full, regime: "leftover" });
}

/** Pages in many languages of which a few pieces are labelled. */
export function* piecesOf(folder: string): Generator<LabelledScrape> {
  for (const row of rowsOf("segments", folder)) {
    const style = styles[Math.floor(chance(`${row.id} style`) * 4)] as Style;
    const lines = renderedLines(row, style);
    const fold = (text: string) => text.replace(/\s+/g, " ").trim();
    const wanted = row.with.map(fold);
    const unwanted = row.without.map(fold);
    const labels = Uint8Array.from(lines, (line) => {
      const isWanted = wanted.some(
        (piece) => line.includes(piece) || (line.length > 30 && piece.includes(line)),
      );
      const isUnwanted = unwanted.some((piece) => line.includes(piece));
      return isWanted === isUnwanted ? unknown : isWanted ? 1 : 0;
    });
    yield { ...about(row), regime: "full", style: style.name, lines, labels };
  }
}

function about({ id, domain, fold, gold }: Row) {
  return { id, domain, fold, gold: gold ?? "" };
}

function renderedLines(row: Row, style: Style): string[] {
  const payload = readPayload(row.bytes, null);
  return payload.kind === "html" ? renderLines(payload.html, style) : [];
}

interface TextRow {
  id: string;
  regime: "full" | "leftover";
  text: string;
  labels: string;
}

function textRows(folder: string): Map<string, TextRow[]> {
  const rows = new Map<string, TextRow[]>();
  const file = zstdDecompressSync(readFileSync(`${folder}/text-dev.jsonl.zst`)).toString("utf8");
  for (const line of file.split("\n")) {
    if (line === "") continue;
    const row: TextRow & { labels: string | string[] } = JSON.parse(line);
    const labels = typeof row.labels === "string" ? row.labels : (row.labels as string[]).join("");
    const page = row.id.split("-")[0] ?? row.id;
    rows.set(page, [...(rows.get(page) ?? []), { ...row, labels }]);
  }
  return rows;
}

function labelsOf(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => (letter === "a" ? 1 : letter === "b" ? 0 : unknown));
}

/** Labels by alignment with the article; words that stand in it elsewhere are not judged. */
function alignedLabels(lines: readonly string[], gold: string): Uint8Array {
  const words = lines.map(wordsOf);
  const matched = alignWords(words.flat(), wordsOf(gold));
  const flat = ` ${wordsOf(gold).join(" ")} `;
  let start = 0;
  return Uint8Array.from(words, (own) => {
    let hits = 0;
    for (let at = start; at < start + own.length; at++) hits += matched[at] as number;
    start += own.length;
    if (own.length === 0) return unknown;
    const share = hits / own.length;
    if (share >= 0.8) return 1;
    return share > 0.3 || flat.includes(` ${own.join(" ")} `) ? unknown : 0;
  });
}

/** The article, what stands inside of it, and some of the nearest lines before and behind. */
function leftoverOf(scrape: LabelledScrape): LabelledScrape {
  const { lines, labels, id } = scrape;
  const first = labels.indexOf(1);
  const last = labels.lastIndexOf(1);
  const before = Math.floor(chance(`${id} before`) * 9);
  const after = Math.floor(chance(`${id} after`) * 10);
  const kept = lines.flatMap((_, at) => {
    const distance = Math.max(first - at, at - last);
    if (distance <= 0) return [at];
    const most = at < first ? before : after;
    return distance <= 2 * most && chance(`${id} ${at}`) < 0.6 ? [at] : [];
  });
  return {
    ...scrape,
    lines: kept.map((at) => lines[at] as string),
    labels: Uint8Array.from(kept, (at) => labels[at] as number),
  };
}

/** A number from 0 to 1 that a name always gives. */
function chance(name: string): number {
  return createHash("sha256").update(name).digest().readUInt32BE() / 2 ** 32;
}
