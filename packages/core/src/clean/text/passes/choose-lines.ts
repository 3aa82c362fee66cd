/** Chooses the article's lines: those that score too low are removed. */

import type { Scrape, ScrapeLine, ScrapePass } from "../lines/scrape.ts";
import { codeRuns } from "../scorer/code-runs.ts";
import { decideLines } from "../scorer/decide-lines.ts";
import { causesOf } from "../scorer/line-causes.ts";
import type { LineScorer } from "../scorer/line-scorer.ts";

/**
 * Keeps the lines that a learned scorer takes for the article's. The reason of a removal gives the
 * score and what speaks against the line the most.
 *
 * @example
 * in:  Home / World / Sport / Engineers Give the Old Bridge at Lower Velm Ten Years / The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it. / They told the council that the bridge will stand for another ten years if its two middle piers are repaired before the winter, and that the work will cost half a million crowns. / The mayor, Edda Lorne, said that the town had no such sum, and that she would ask the province for help before the end of the month. / Careers
 * out: Engineers Give the Old Bridge at Lower Velm Ten Years / The council of Lower Velm met on Monday to hear the engineers, who had looked at the old bridge over the Tarn for three weeks and measured every pier of it. / They told the council that the bridge will stand for another ten years if its two middle piers are repaired before the winter, and that the work will cost half a million crowns. / The mayor, Edda Lorne, said that the town had no such sum, and that she would ask the province for help before the end of the month.
 */
export function chooseLines(scorer: LineScorer): ScrapePass {
  return {
    name: "choose-lines",
    run(document) {
      const scores = scorer.scores(document);
      const thresholds = decideLines(document, scores);
      const isChosen = (at: number) => (scores.scores[at] as number) >= (thresholds[at] as number);
      const listed = listedLines(document, isChosen);
      const isKept = (at: number) => isChosen(at) || listed.has(at);
      const isInterview = countQuestions(document, isKept) >= minQuestions;
      const causeOf = causesOf(document, scores.scores);
      for (const [at, line] of document.lines.entries()) {
        const score = scores.scores[at] as number;
        document.rate(line, score);
        if (line.removal === null && !isKept(at)) {
          if (isInterview && isQuestion(document, at, isKept)) continue;
          document.remove(line, `scored ${hundredths(score)}: ${causeOf(at)}`);
        }
      }
    },
  };
}

/** The lines of listings that have an article above them and one below, or are mostly kept as it is. */
function listedLines({ lines }: Scrape, isChosen: (at: number) => boolean): ReadonlySet<number> {
  const runs = codeRuns(lines);
  const listed = new Set<number>();
  if (runs.length === 0) return listed;
  const isText = (line: ScrapeLine, at: number) => line.shape.isProse && isChosen(at);
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  for (const { from, to } of runs) {
    let chosen = 0;
    for (let at = from; at < to; at++) if (isChosen(at)) chosen++;
    const isWithin = first >= 0 && first < from && last >= to;
    if (!isWithin && chosen * 2 < to - from) continue;
    for (let at = from; at < to; at++) listed.add(at);
  }
  return listed;
}

/** Words of a question of an interview at most, and how many others the page has that are kept. */
const maxQuestionWords = 20;
const minQuestions = 2;
const question = /[?？؟]["'”’»)]?$/u;

function countQuestions({ lines }: Scrape, isKept: (at: number) => boolean): number {
  let count = 0;
  for (const [at, { source, shape }] of lines.entries()) {
    if (shape.wordCount <= maxQuestionWords && isKept(at) && question.test(source.slice(-4)))
      count++;
  }
  return count;
}

/** A question of an interview, with the answers above and below kept. */
function isQuestion({ lines }: Scrape, at: number, isKept: (at: number) => boolean): boolean {
  const line = lines[at] as ScrapeLine;
  if (line.family !== null || line.shape.wordCount > maxQuestionWords) return false;
  return question.test(line.source.slice(-4)) && isProseAt(at - 1) && isProseAt(at + 1);

  function isProseAt(other: number): boolean {
    const neighbour = lines[other];
    return (
      neighbour !== undefined &&
      neighbour.removal === null &&
      isKept(other) &&
      neighbour.shape.endsSentence
    );
  }
}

/** ".03", as the reasons of pages have it. */
function hundredths(score: number): string {
  return score.toFixed(2).replace(/^0/, "");
}
