/** The scorer of lines: from a scrape to the probability of each line that it is the article's. */
import { detectLanguage } from "../../../language/detect-language.ts";
import { type EarlyExit, Trees, type TreesFile } from "../../../models/boosted-trees.ts";
import { sigmoid } from "../../../models/sigmoid.ts";
import { tableOf, wordFeatures } from "../features/features.ts";
import { Lexicon, type LexiconFile } from "../features/lexicon.ts";
import { type PageView, viewOf } from "../features/page-view.ts";
import { cycleStrength } from "../features/repeats.ts";
import { wordingOf } from "../features/wording.ts";
import type { Scrape } from "../lines/scrape.ts";
import { LineTagger, type TaggerFile } from "../tagger/line-tagger.ts";
import { shrinkToGroupMean } from "./shrink-to-group-mean.ts";

/** The models: trees for the language whose words they learned and for all others, and a tagger for both. */
export interface ScorerFile {
  any: TreesFile;
  en: TreesFile;
  lexicon: LexiconFile;
  tagger: TaggerFile;
}

/** What the scorer says of a scrape. */
export interface LineScores {
  /** The probability of each line of the document. */
  readonly scores: Float32Array;
  /** Of each line how much it stands among lines whose shapes come in turns, as those of cards do. */
  readonly cycles: Float32Array;
  /** Of each line how often its words stand on the page. */
  readonly copies: Int32Array;
  /** Whether trees judged that know the language's words. */
  readonly knowsWords: boolean;
}

/** A number that differs where the trees know the language's words, and where they do not. */
export interface ByLexicon<Value> {
  withLexicon: Value;
  withoutLexicon: Value;
}

/** The value that holds for these scores. */
export function valueFor<Value>(
  { knowsWords }: Pick<LineScores, "knowsWords">,
  { withLexicon, withoutLexicon }: ByLexicon<Value>,
): Value {
  return knowsWords ? withLexicon : withoutLexicon;
}

export class LineScorer {
  readonly #any: Trees;
  readonly #en: Trees;
  readonly #lexicon: Lexicon;
  readonly #tagger: LineTagger;
  /** Several passes ask, and lines keep their first form: a scrape is judged once. */
  readonly #known = new WeakMap<Scrape, LineScores>();

  constructor({ any, en, lexicon, tagger }: ScorerFile) {
    this.#any = treesOf(any);
    this.#en = treesOf(en);
    this.#lexicon = new Lexicon(lexicon);
    this.#tagger = new LineTagger(tagger, columns);
  }

  /** Scores the lines of a scrape as they were found, those included that a pass has removed. */
  scores(document: Scrape): LineScores {
    let known = this.#known.get(document);
    if (!known) {
      known = this.#judge(document);
      this.#known.set(document, known);
    }
    return known;
  }

  #judge(document: Scrape): LineScores {
    const knowsWords = isEnglish(document);
    const view = viewOf(document.lines);
    const scores = Float32Array.from(this.#logOdds(view, knowsWords), sigmoid);
    const cycles = scores.map((_, at) => cycleStrength(view, at));
    return { scores, cycles, copies: view.copies, knowsWords };
  }

  /** Trees and tagger err on different lines: a mean of their log odds is better than either. */
  #logOdds(view: PageView, knowsWords: boolean): Float64Array {
    const wording = wordingOf(view, knowsWords ? this.#lexicon : null);
    const table = tableOf({ ...view, wording }, wordFeatures);
    const trees = (knowsWords ? this.#en : this.#any).logOdds(table, view.count);
    const tagger = this.#tagger.logOdds(view.lines, table);
    const share = valueFor({ knowsWords }, taggerShare);
    const mean = trees.map((odds, at) => odds + share * ((tagger[at] as number) - odds));
    return shrinkToGroupMean(view.lines, mean);
  }
}

/** What the tagger's word counts: more where the trees know no words. */
const taggerShare: ByLexicon<number> = { withLexicon: 0.4, withoutLexicon: 0.5 };

/** Trees after which most menus are known for what they are. */
const exits: EarlyExit[] = [{ trees: 40, below: -4 }];

const columns = Object.keys(wordFeatures);

function treesOf(file: TreesFile): Trees {
  const inside = exits.filter(({ trees }) => trees < file.sizes.length);
  return new Trees(file, columns, inside);
}

/** A model that knows English words takes other languages' text for menus: where in doubt, not English. */
function isEnglish({ lines }: Scrape): boolean {
  const language = detectLanguage(lines);
  return language?.value === "en" && language.confidence > 0.6;
}
