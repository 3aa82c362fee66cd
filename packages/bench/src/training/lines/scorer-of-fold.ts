/** The scorer of lines that has learned from all publishers but those of a fold. */
import { readFileSync } from "node:fs";
import { LineScorer } from "@winnow/core/clean/text/training";
/** Reads the models that training left in a folder. */
export function scorerOfFold(folder: string, fold: number): LineScorer {
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
  return new LineScorer({
    any: read(`lines-any-${fold}`),
    en: read(`lines-en-${fold}`),
    lexicon: read(`lexicon-${fold}-${fold}`),
    tagger: read(`tagger-${fold}`),
  });
}
