/** The scorer of lines with the committed models. */

import any from "../model/lines-any.json" with { type: "json" };
import en from "../model/lines-en.json" with { type: "json" };
import tagger from "../model/tagger.json" with { type: "json" };
import lexicon from "../model/words-en.json" with { type: "json" };
import { LineScorer } from "./line-scorer.ts";

export const defaultLineScorer = new LineScorer({ any, en, lexicon, tagger });
