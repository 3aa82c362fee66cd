/** The headline, and its copies. */

import type { Scrape, ScrapeLine, ScrapePass } from "../lines/scrape.ts";
import type { LineScorer } from "../scorer/line-scorer.ts";
import { phrasePassName } from "./remove-phrases.ts";

/** How many lines above the first prose are looked at: bylines, captions and labels stand between. */
const maxDistance = 12;
const minWords = 3;
const maxWords = 25;
/** A headline shares at least this share of its longer words with the text, or stands right above. */
const minOverlap = 0.34;
/** From this score on a line stands in the article, and may be a subhead: it is marked, and stays. */
const maxScore = 0.6;
/** Words from this length on tell what a text is about. */
const minTellingLength = 4;
/** A run of a script that writes no blanks: two characters tell as much as a word. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}]{2,}$/u;

/**
 * Marks one line as the title and takes it and its copies off the text: the record carries it.
 *
 * @example
 * in:  Harbour talks resume / Harbour talks resume / The harbour talks went on as the ministers met again.
 * out: The harbour talks went on as the ministers met again.
 */
export function markTitle(scorer: LineScorer): ScrapePass {
  return {
    name: "mark-title",
    run(document) {
      const title = titleOf(document);
      if (title === null) return;
      document.mark(title, "title");
      const { scores } = scorer.scores(document);
      const score = scores[document.lines.indexOf(title)] as number;
      if (title.removal !== null || score < maxScore) document.claim(title, "title");
      for (const line of document.kept()) {
        if (line.shape.isProse) break; // further down the same words are a subhead
        if (line === title || line.shape.key !== title.shape.key) continue;
        document.remove(line, "copy of the title");
      }
    },
  };
}

function titleOf(document: Scrape): ScrapeLine | null {
  const first = document.lines.findIndex((line) => line.removal === null && line.shape.isProse);
  if (first < 0) return null;
  const prose = document.kept().filter((line) => line.shape.isProse);
  const telling = new Set(
    prose.flatMap((line) => tellingWords(line.shape.key).flatMap((word) => formsOf(word))),
  );
  const copies = new Map<string, number>();
  for (const { shape } of document.lines) copies.set(shape.key, (copies.get(shape.key) ?? 0) + 1);
  const openings = new Set(prose.map((line) => line.shape.key.slice(0, 40)));

  let best: ScrapeLine | null = null;
  let bestScore = 0;
  for (const [at, line] of document.lines.slice(0, first + 1).entries()) {
    const distance = first - at;
    if (distance > maxDistance || !looksLikeTitle(line)) continue;
    if (openings.has(line.shape.key.slice(0, 40))) continue; // a pull quote: the text says it again
    const words = tellingWords(line.shape.key);
    const overlap =
      words.filter((word) => isSaid(word, telling)).length / Math.max(words.length, 1);
    if (overlap < minOverlap) continue;
    const isRepeated = (copies.get(line.shape.key) ?? 0) > 1;
    const score =
      overlap +
      (isRepeated ? 0.6 : 0) +
      Math.min(words.length, 6) / 6 -
      distance / (2 * maxDistance);
    if (score > bestScore) {
      best = line;
      bestScore = score;
    }
  }
  return best;
}

function looksLikeTitle({ shape, text, role, removal }: ScrapeLine): boolean {
  if (role !== null || removal?.pass === phrasePassName) return false;
  if (shape.wordCount < minWords || shape.wordCount > maxWords || shape.endsOpen) return false;
  return !text.endsWith(".") && !text.endsWith(",") && !(shape.isProse && removal !== null);
}

function tellingWords(key: string): string[] {
  return key
    .split(" ")
    .flatMap((word) => (unspaced.test(word) ? pairsOf(word) : word))
    .filter((word) => word.length >= minTellingLength || unspaced.test(word));
}

function pairsOf(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** A word, and what is left of it without the ending that its case may have. */
function formsOf(word: string): string[] {
  const shortest = Math.max(minTellingLength, word.length - maxEnding(word));
  if (unspaced.test(word) || word.length <= shortest) return [word];
  return Array.from({ length: word.length - shortest + 1 }, (_, at) =>
    word.slice(0, shortest + at),
  );
}

/** Letters at the end of a word that may be its case: "мельница" of the title is "мельницу" in the text. */
function maxEnding({ length }: string): number {
  if (length > 10) return 5;
  return length > 6 ? 3 : 2;
}

function isSaid(word: string, telling: ReadonlySet<string>): boolean {
  return formsOf(word).some((form) => telling.has(form));
}
