/**
 * How good a text is expected to be, so that the doubtful ones can be listed and looked at: the word F1
 * between the text that was kept and the one that a person would keep.
 */
import type { Line } from "./text-document.ts";

/** A way to read an estimate off: what texts were worth, by what was expected of them. */
export type Calibration = readonly (readonly [expected: number, found: number])[];

/**
 * Expected F1, 0 to 1, in hundredths. A line's chance of being content is what the model gave it; one
 * that no model judged is taken for what the rules made of it. The models are surer than they are right,
 * so that the figure is read off `calibration`, which pages that no model had seen have given.
 */
export function qualityOf<L extends Line>(
  lines: readonly L[],
  wordsOf: (line: L) => number,
  calibration: Calibration,
): number {
  return Math.round(100 * calibrate(expectedF1(lines, wordsOf), calibration)) / 100;
}

/** The F1 of what was kept: twice the content in it, over its words and those of all content. */
export function expectedF1<L extends Line>(
  lines: readonly L[],
  wordsOf: (line: L) => number,
): number {
  let content = 0;
  let keptContent = 0;
  let keptWords = 0;
  for (const line of lines) {
    const words = wordsOf(line);
    const isKept = line.removal === null;
    const chance = line.p ?? (isKept ? 1 : 0);
    content += chance * words;
    if (!isKept) continue;
    keptContent += chance * words;
    keptWords += words;
  }
  return keptWords === 0 ? 0 : (2 * keptContent) / (keptWords + content);
}

/**
 * Reads a figure off a calibration: between two of its points in a straight line, below the first
 * towards 0, and beyond the last as that.
 */
export function calibrate(expected: number, calibration: Calibration): number {
  const above = calibration.findIndex(([point]) => point >= expected);
  if (above < 0) return calibration.at(-1)?.[1] ?? expected;
  const [to, atTo] = calibration[above] ?? [1, 1];
  const [from, atFrom] = calibration[above - 1] ?? [0, 0];
  return to === from ? atTo : atFrom + ((expected - from) / (to - from)) * (atTo - atFrom);
}
