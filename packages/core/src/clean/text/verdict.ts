/** The verdict on a whole scrape: whether an article is left in it. */
import { minArticleWords } from "../../records/limits.ts";
import { countWords } from "../../text/words.ts";
import type { Cleaned } from "../text-document.ts";
import { type Suspect, wallOf } from "../walls/wall-of.ts";
import type { Scrape, ScrapeLine } from "./lines/scrape.ts";

/** Says why a cleaned scrape is no article; `null` if it is one. */
export function verdictOf(document: Scrape): Cleaned["verdict"] {
  const kept = document.kept();
  const wordCount = kept.reduce((sum, line) => sum + countWords(line.text), 0);
  const wall = wallOf(suspectOf(document, kept));
  if (wall !== null) return wall;
  if (wordCount >= minArticleWords) return null;
  const consentCount = document.lines.filter(
    (line) => line.removal?.reason === "cookie phrase",
  ).length;
  if (consentCount > 0 && consentCount * 2 >= document.lines.length) {
    return {
      reason: "wall",
      detail: `consent: ${consentCount} of ${document.lines.length} lines ask for consent`,
    };
  }
  if (wordCount === 0) return { reason: "no-text", detail: "no line of running text" };
  return { reason: "too-short", detail: `${wordCount} words left, ${minArticleWords} needed` };
}

/** Lines at the head of a scrape among which its title stands. */
const titleLines = 6;

function suspectOf({ lines }: Scrape, kept: readonly ScrapeLine[]): Suspect {
  return {
    titles: lines.slice(0, titleLines).map(({ source }) => source),
    isTitled: false,
    kept: kept.map(({ text }) => text),
    all: lines.map(({ source }) => source),
    isDated: lines.some(({ role }) => role === "byline" || role === "date"),
    signs: new Set(),
  };
}
