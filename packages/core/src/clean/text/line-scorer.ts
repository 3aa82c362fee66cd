/** The scorer of lines: from a scrape to the probability of each line that it is the article's. */
import { languageOf } from "../../metadata/language.ts";
import { sigmoid } from "../../sigmoid.ts";
import { type Look, Trees, type TreesFile } from "../../trees/trees.ts";
import { shapeFeatures, tableOf, wordFeatures } from "./features/features.ts";
import { Lexicon, type LexiconFile } from "./features/lexicon.ts";
import { type PageView, viewOf } from "./features/page-view.ts";
import { cycleStrength } from "./features/repeats.ts";
import { wordingOf } from "./features/wording.ts";
import type { Scrape } from "./scrape.ts";
import { LineTagger, type TaggerFile } from "./tagger/line-tagger.ts";

/** The models: one for each language whose words were learned, and one that knows no words. */
export interface ScorerFile {
  any: TreesFile;
  en: TreesFile;
  lexicon: LexiconFile;
  tagger: TaggerFile;
}

/** What the scorer says of a scrape. */
export interface LineScores {
  /** The probability of each line of the sheet. */
  readonly scores: Float32Array;
  /** Of each line how much it stands among lines whose shapes come in turns, as those of cards do. */
  readonly cycles: Float32Array;
  /** Whether a model judged that knows the language's words. */
  readonly knowsWords: boolean;
}

/** A limit on scores where the model knows the language's words, and where it does not. */
export interface LimitsByKnowledge<Limit> {
  knowing: Limit;
  wordless: Limit;
}

/** The limit that holds for these scores. */
export function limitFor<Limit>(
  { knowsWords }: LineScores,
  { knowing, wordless }: LimitsByKnowledge<Limit>,
): Limit {
  return knowsWords ? knowing : wordless;
}

export class LineScorer {
  readonly #any: Trees;
  readonly #en: Trees;
  readonly #lexicon: Lexicon;
  readonly #tagger: LineTagger;
  /** Several passes ask, and lines keep their first form: a scrape is judged once. */
  readonly #known = new WeakMap<Scrape, LineScores>();

  constructor({ any, en, lexicon, tagger }: ScorerFile) {
    this.#any = treesOf(any, Object.keys(shapeFeatures));
    this.#en = treesOf(en, Object.keys(wordFeatures));
    this.#lexicon = new Lexicon(lexicon);
    this.#tagger = new LineTagger(tagger, Object.keys(wordFeatures));
  }

  /** Scores the lines of a scrape as they were found, those included that a pass has removed. */
  scores(sheet: Scrape): LineScores {
    let known = this.#known.get(sheet);
    if (!known) {
      known = this.#judge(sheet);
      this.#known.set(sheet, known);
    }
    return known;
  }

  #judge(sheet: Scrape): LineScores {
    const knowsWords = isEnglish(sheet);
    const view = viewOf(sheet.lines);
    const scores = knowsWords ? this.#judgeWords(view) : this.#judgeShapes(view);
    const cycles = scores.map((_, at) => cycleStrength(view, at));
    return { scores, cycles, knowsWords };
  }

  #judgeShapes(view: PageView): Float32Array {
    return this.#any.scores(tableOf(view, shapeFeatures), view.count);
  }

  /** Trees and tagger err on different lines: a mean of their log odds is better than either. */
  #judgeWords(view: PageView): Float32Array {
    const table = tableOf({ ...view, wording: wordingOf(view, this.#lexicon) }, wordFeatures);
    const trees = this.#en.logOdds(table, view.count);
    const tagger = this.#tagger.logOdds(view.lines, table);
    return Float32Array.from(trees, (odds, at) =>
      sigmoid(odds + taggerShare * ((tagger[at] as number) - odds)),
    );
  }
}

/** What the tagger's word counts. */
const taggerShare = 0.4;

/** Trees after which most menus are known for what they are. */
const looks: Look[] = [{ trees: 40, hopeless: -4 }];

function treesOf(file: TreesFile, columns: readonly string[]): Trees {
  const inside = looks.filter(({ trees }) => trees < file.sizes.length);
  return new Trees(file, columns, inside);
}

/** A model that knows English words takes other languages' text for menus: where in doubt, not English. */
function isEnglish({ lines }: Scrape): boolean {
  const language = languageOf({ facts: null, lines, url: null, capturedAt: "" });
  return language?.value === "en" && language.confidence > 0.6;
}
