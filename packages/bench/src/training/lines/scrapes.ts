/** The scrapes that the model of lines learns from: those of the development set, and pages written out anew. */
import { readFileSync } from "node:fs";
import { zstdDecompressSync } from "node:zlib";
import { type Row, rowsOf } from "../blocks/rows.ts";
import { about, chance, type LabelledScrape, unknown } from "./labelled-scrape.ts";
import { type Style, styles } from "./render.ts";
import { renderedLines, styleOf, writtenOut } from "./written-out.ts";

/** Reads the development set's scrapes, and writes each of its pages out in another style, or in several. */
export function* scrapesOf(
  folder: string,
  { share = 1, stylesOf = (row: Row): readonly Style[] => [styleOf(row)] } = {},
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
    for (const style of stylesOf(row)) yield* writtenOut(row, style);
  }
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

/** The ids of the pages that the set has scrapes of. */
export function pagesWithScrapes(folder: string): Set<string> {
  return new Set(textRows(folder).keys());
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
