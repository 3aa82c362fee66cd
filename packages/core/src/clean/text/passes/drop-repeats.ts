/** Short lines that stand twice in a row. */
import type { ScrapePass } from "../scrape.ts";

/** A longer line that stands twice is text that somebody repeated. */
const maxWords = 12;

/**
 * Removes both of two equal short lines in a row: a picture's caption and its alternative text.
 *
 * @example
 * in:  … signed on Friday. / Norland and Suther / Norland and Suther / The talks …
 * out: … signed on Friday. / The talks …
 */
export const dropRepeats: ScrapePass = {
  name: "drop-repeats",
  run(sheet) {
    const kept = sheet.kept();
    for (const [at, line] of kept.entries()) {
      const { shape } = line;
      if (shape.key === "" || shape.isProse || shape.endsSentence || shape.wordCount > maxWords)
        continue;
      const isRepeated = [kept[at - 1], kept[at + 1]].some(
        (other) => other?.shape.key === shape.key,
      );
      if (isRepeated) sheet.remove(line, "short line twice in a row");
    }
  },
};
