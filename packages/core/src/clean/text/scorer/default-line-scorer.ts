/** The scorer of lines with the committed models. */

import any from "../model/lines-any.json" with { type: "json" };
import en from "../model/lines-en.json" with { type: "json" };
import tagger from "../model/tagger.json" with { type: "json" };
import lexicon from "../model/words-en.json" with { type: "json" };
import { LineScorer } from "./line-scorer.ts";

let scorer: LineScorer | undefined;

/** Made on first use: who only reads pages, or the archive, never pays for it. */
export function defaultLineScorer(): LineScorer {
  scorer ??= new LineScorer({ any, en, lexicon, tagger });
  return scorer;
}
