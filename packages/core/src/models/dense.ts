/** A dense layer: each output is a weighted sum of all inputs, and a bias. */
import { addProduct, type Weights, type WeightsFile, weightsOf } from "./weights.ts";

export interface DenseFile {
  weights: WeightsFile;
  bias: WeightsFile;
}

export class Dense {
  readonly #weights: Weights;
  readonly #bias: Float64Array;

  constructor({ weights, bias }: DenseFile) {
    this.#weights = weightsOf(weights);
    this.#bias = weightsOf(bias).values;
  }

  get width(): number {
    return this.#weights.rows;
  }

  /** Applies the layer to every row of a table. */
  apply(table: Float64Array): Float64Array {
    const { rows, columns } = this.#weights;
    const count = table.length / columns;
    const result = new Float64Array(count * rows);
    for (let row = 0; row < count; row++) {
      result.set(this.#bias, row * rows);
      addProduct(this.#weights, table, row * columns, result, row * rows);
    }
    return result;
  }
}

/** Cuts what is below zero off, in place: the rectifier between two layers. */
export function rectify(table: Float64Array): Float64Array {
  for (let cell = 0; cell < table.length; cell++) {
    if ((table[cell] as number) < 0) table[cell] = 0;
  }
  return table;
}
