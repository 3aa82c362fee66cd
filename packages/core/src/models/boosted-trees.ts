/** Boosted decision trees over rows of features, as flat arrays. */
import { columnOf } from "./columns.ts";
import { sigmoid } from "./sigmoid.ts";

/** Trees as a model's JSON file holds them; the card beside the file says where they come from. */
export interface TreesFile {
  /** The features in use; all numbers of features below are positions in this list. */
  features: string[];
  /** The thresholds of each feature. */
  cuts: number[][];
  /** The log odds that the trees add to. */
  base: number;
  /** The nodes of all trees, each tree in pre-order: the feature asked for, -1 for a leaf. */
  feature: number[];
  /** Which threshold of the feature; a leaf's value in thousandths. */
  cut: number[];
  /** How many nodes ahead the right child stands; the left one is the next. */
  right: number[];
  /** Nodes of each tree. */
  sizes: number[];
}

/** After so many trees a sum so low is final: no later tree turns it. */
export interface EarlyExit {
  trees: number;
  below: number;
}

export class Trees {
  /** Of each node the column in the low byte and the way to the right child above; -1 for a leaf. */
  readonly #nodes: Int32Array;
  /** Of each node the threshold, or the leaf's value. */
  readonly #values: Float32Array;
  readonly #starts: Int32Array;
  readonly #base: number;
  readonly #columnCount: number;
  readonly #exits: readonly EarlyExit[];

  /** `columns` names the features of a row in order, at most 256 of them. */
  constructor(file: TreesFile, columns: readonly string[], exits: readonly EarlyExit[] = []) {
    const used = file.features.map((name) => columnOf(name, columns));
    this.#columnCount = columns.length;
    this.#exits = exits;
    this.#nodes = Int32Array.from(file.feature, (feature, i) =>
      feature < 0 ? -1 : (used[feature] ?? 0) | ((file.right[i] ?? 1) << 8),
    );
    this.#values = Float32Array.from(file.feature, (feature, i) => {
      const cut = file.cut[i] ?? 0;
      return feature < 0 ? cut / 1000 : (file.cuts[feature]?.[cut] ?? 0);
    });
    let start = 0;
    this.#starts = Int32Array.from(file.sizes, (size) => {
      start += size;
      return start - size;
    });
    this.#base = file.base;
  }

  /** The probabilities of `count` rows of features, one after the other. */
  scores(features: Float32Array, count: number): Float32Array {
    const scores = new Float32Array(count);
    const sums = this.logOdds(features, count);
    for (let n = 0; n < count; n++) scores[n] = sigmoid(sums[n] as number);
    return scores;
  }

  /**
   * The log odds of the rows. Tree by tree: a tree's nodes stay near at hand while all rows that are
   * still open go through it.
   */
  logOdds(features: Float32Array, count: number): Float64Array {
    const sums = new Float64Array(count).fill(this.#base);
    let open = new Int32Array(count);
    for (let n = 0; n < count; n++) open[n] = n;
    let tree = 0;
    for (const { trees, below } of this.#exits) {
      this.#add(sums, open, features, tree, trees);
      open = open.filter((n) => (sums[n] as number) >= below);
      tree = trees;
    }
    this.#add(sums, open, features, tree, this.#starts.length);
    return sums;
  }

  #add(
    sums: Float64Array,
    open: Int32Array,
    features: Float32Array,
    from: number,
    to: number,
  ): void {
    const nodes = this.#nodes;
    const values = this.#values;
    const width = this.#columnCount;
    for (let tree = from; tree < to; tree++) {
      const start = this.#starts[tree] as number;
      for (let i = 0; i < open.length; i++) {
        const n = open[i] as number;
        const offset = n * width;
        let at = start;
        let node = nodes[at] as number;
        while (node >= 0) {
          const isLeft = (features[offset + (node & 0xff)] as number) <= (values[at] as number);
          at += isLeft ? 1 : node >> 8;
          node = nodes[at] as number;
        }
        sums[n] = (sums[n] as number) + (values[at] as number);
      }
    }
  }
}
