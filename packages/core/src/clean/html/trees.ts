/** Boosted trees over the features of blocks, as flat arrays. */
import { columnCount, F, type FeatureName } from "./feature-names.ts";

/** A model as its JSON file holds it; the card beside the file says where it comes from. */
export interface ModelFile {
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
  /** Class tokens by their value. */
  tokens: Record<string, string>;
}

/** Trees after which most menus are known for what they are, and log odds that no later tree turns. */
const firstLook = { trees: 20, hopeless: -3 };
const secondLook = { trees: 45, hopeless: -3.5 };

export class Trees {
  /** Of each node the column in the low byte and the way to the right child above; -1 for a leaf. */
  readonly #nodes: Int32Array;
  /** Of each node the threshold, or the leaf's value. */
  readonly #values: Float32Array;
  readonly #starts: Int32Array;
  readonly #base: number;

  constructor(file: ModelFile) {
    const columns = file.features.map((name) => F[name as FeatureName]);
    this.#nodes = Int32Array.from(file.feature, (feature, i) =>
      feature < 0 ? -1 : (columns[feature] ?? 0) | ((file.right[i] ?? 1) << 8),
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

  /** The probability that the block of a row is main content. */
  score(features: Float32Array, row: number): number {
    const offset = row * columnCount;
    const nodes = this.#nodes;
    const values = this.#values;
    const starts = this.#starts;
    let sum = this.#base;
    for (let tree = 0; tree < starts.length; tree++) {
      if (tree === firstLook.trees && sum < firstLook.hopeless) break;
      if (tree === secondLook.trees && sum < secondLook.hopeless) break;
      let at = starts[tree] as number;
      let node = nodes[at] as number;
      while (node >= 0) {
        const isLeft = (features[offset + (node & 0xff)] as number) <= (values[at] as number);
        at += isLeft ? 1 : node >> 8;
        node = nodes[at] as number;
      }
      sum += values[at] as number;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
