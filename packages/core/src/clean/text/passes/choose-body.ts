/** The stretch of a whole page that reads as the article. */
import { bestStretch, type Stretch } from "../best-stretch.ts";
import { isWholePage } from "../furniture.ts";
import type { ScrapeLine, ScrapePass } from "../scrape.ts";

/** What a line of prose is worth at most, so that one long line does not outweigh a text. */
const maxProseWorth = 60;
/** What the nth short line of a run costs is n times this: a few stand in lists, many in menus. */
const shortLineCost = 1;
const maxShortLineCost = 6;
/** What a line costs that stands in a run of lines which the page repeats, as menus do. */
const repeatedRunCost = 8;
/** From this length on, a line in lower case may be wrapped text: it is no reason to stop. */
const minTextWords = 7;
const maxTextCapitalShare = 0.5;
/** An article split by lists: prose outside of at least this share of the stretch belongs to it. */
const minIslandShare = 0.15;

/**
 * Keeps the stretch of a whole page with the greatest sum of prose less menu lines, and removes
 * what stands before and after it. A scrape with few leftovers is left to `trim-edges`.
 *
 * @example
 * in:  Skip to content / Home / Search / World / Sport / The council of Lower Velm met on Monday to hear the engineers. / Weather / Puzzles / Share / Contact us / Sitemap / Careers
 * out: The council of Lower Velm met on Monday to hear the engineers.
 */
export const chooseBody: ScrapePass = {
  name: "choose-body",
  run(sheet) {
    if (!isWholePage(sheet)) return;
    const kept = sheet.kept();
    const core = bestStretch(worthsOf(kept));
    if (core === null) return;
    const body = withIslands(core, kept);
    for (const [at, line] of kept.entries()) {
      if (at < body.start) sheet.remove(line, "before the article");
      if (at > body.end) sheet.remove(line, "after the article");
    }
  },
};

/** What each line is worth to a stretch that holds it: words of prose, less menu lines. */
function worthsOf(lines: readonly ScrapeLine[]): number[] {
  const pairs = new Map<string, number>();
  const pairAt = (at: number) => `${lines[at]?.shape.key}\n${lines[at + 1]?.shape.key}`;
  for (const at of lines.keys()) pairs.set(pairAt(at), (pairs.get(pairAt(at)) ?? 0) + 1);
  let run = 0;
  return lines.map(({ shape }, at) => {
    const isRepeated = (pairs.get(pairAt(at)) ?? 0) > 1 || (pairs.get(pairAt(at - 1)) ?? 0) > 1;
    if (shape.isProse) {
      run = 0;
      return isRepeated ? 0 : Math.min(shape.wordCount, maxProseWorth);
    }
    if (isRepeated) return -repeatedRunCost;
    if (shape.wordCount >= minTextWords && shape.capitalShare < maxTextCapitalShare) return 0;
    run += 1;
    return -Math.min(run * shortLineCost, maxShortLineCost);
  });
}

/** Widens a stretch to the first or last prose of the page when much of the prose lies there. */
function withIslands({ start, end }: Stretch, lines: readonly ScrapeLine[]): Stretch {
  const proseIn = (from: number, to: number) =>
    lines
      .slice(from, to)
      .reduce((sum, { shape }) => sum + (shape.isProse ? shape.wordCount : 0), 0);
  const enough = proseIn(start, end + 1) * minIslandShare;
  return {
    start: proseIn(0, start) > enough ? lines.findIndex((line) => line.shape.isProse) : start,
    end:
      proseIn(end + 1, lines.length) > enough
        ? lines.findLastIndex((line) => line.shape.isProse)
        : end,
  };
}
