/** The scorer: from a page's blocks to the probability of each that it is main content. */
import { type EarlyExit, Trees, type TreesFile } from "../../models/boosted-trees.ts";
import type { PageDocument } from "./blocks/block.ts";
import { TokenTable } from "./features/class-tokens.ts";
import { featureNames } from "./features/feature-names.ts";
import { featuresOf } from "./features/features.ts";

/** A model as its JSON file holds it. */
interface ModelFile extends TreesFile {
  /** Class tokens by their value. */
  tokens: Record<string, string>;
}

/** Trees after which most menus are known for what they are. */
const exits: EarlyExit[] = [
  { trees: 20, below: -3 },
  { trees: 45, below: -3.5 },
];

/** A trained model, ready for use. */
export class Scorer {
  readonly #trees: Trees;
  readonly tokens: TokenTable;

  constructor(file: ModelFile) {
    this.#trees = new Trees(file, featureNames, exits);
    const values = new Map<string, number>();
    for (const [value, tokens] of Object.entries(file.tokens)) {
      for (const token of tokens.split(" ")) values.set(token, Number(value));
    }
    this.tokens = new TokenTable(values);
  }

  /** The score of each block, in order. */
  scores(document: PageDocument): Float32Array {
    const { values, rows } = featuresOf(document, this.tokens);
    return this.#trees.scores(values, rows);
  }
}
