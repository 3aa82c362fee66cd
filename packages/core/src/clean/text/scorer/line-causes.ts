/** What a reader would say of a line that is not the article's: the strongest claim against it. */
import type { Scrape } from "../lines/scrape.ts";

/** From this score on a line counts as the article's: what stands above the first such line is above it. */
const sure = 0.5;
/** Lines without prose in a row that read as a menu. */
const minMenuLines = 4;
const maxMenuWords = 6;
/** Longer lines use a phrase's words for something else. */
const maxPhraseWords = 30;

/** Names the cause for any line of a scrape. */
export function causesOf(document: Scrape, scores: Float32Array): (at: number) => string {
  const first = scores.findIndex((score) => score >= sure);
  const last = scores.findLastIndex((score) => score >= sure);
  const runs = menuRunsOf(document);
  const copies = new Map<string, number>();
  for (const { shape } of document.lines) copies.set(shape.key, (copies.get(shape.key) ?? 0) + 1);
  return (at) => `${kindOf(at)} ${placeOf(at)}`;

  function kindOf(at: number): string {
    const line = document.lines[at];
    if (line === undefined) return "line";
    const { shape, family } = line;
    if (family !== null && shape.wordCount <= maxPhraseWords) return `${family} phrase`;
    if ((runs[at] as number) >= minMenuLines) return "menu-like run";
    if (shape.isProse) return "text of another kind";
    if ((copies.get(shape.key) ?? 0) > 1) return "line that the page repeats";
    return shape.wordCount <= 3 ? "short label" : "short line";
  }

  function placeOf(at: number): string {
    if (first < 0) return "on a page without an article";
    if (at < first) return "before the article";
    return at > last ? "after the article" : "inside the article";
  }
}

/** Of each line the length of the run of short lines that it stands in. */
function menuRunsOf({ lines }: Scrape): Int32Array {
  const runs = new Int32Array(lines.length);
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    const shape = lines[at]?.shape;
    if (shape && shape.wordCount <= maxMenuWords && !shape.endsSentence) continue;
    runs.fill(at - start, start, at);
    start = at + 1;
  }
  return runs;
}
