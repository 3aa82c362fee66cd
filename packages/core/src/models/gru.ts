/**
 * Gated recurrent units: read a sequence row by row, and remember what bears on the rows to come.
 * Cho et al. 2014, with the reset gate behind the product, as PyTorch computes them.
 */

import { Dense, type DenseFile } from "./dense.ts";
import { sigmoid } from "./sigmoid.ts";
import { addProduct, type Weights, weightsOf } from "./weights.ts";

/** Three gates below each other: reset, update, new. */
export interface GruFile {
  /** From a row of the sequence. */
  input: DenseFile;
  /** From what is remembered. */
  state: DenseFile;
}

export class Gru {
  readonly #input: Dense;
  readonly #state: Weights;
  readonly #stateBias: Float64Array;
  readonly width: number;

  constructor({ input, state }: GruFile) {
    this.#input = new Dense(input);
    this.#state = weightsOf(state.weights);
    this.#stateBias = weightsOf(state.bias).values;
    this.width = this.#state.columns;
  }

  /**
   * Reads the rows of a table, from the last to the first if `isBackward`, and writes what it
   * remembers at each into the columns of `result` from `column` on.
   */
  read(table: Float64Array, result: Float64Array, column: number, isBackward: boolean): void {
    const { width } = this;
    const inputs = this.#input.apply(table);
    const count = inputs.length / (3 * width);
    const resultWidth = result.length / count;
    const state = new Float64Array(width);
    const gates = new Float64Array(3 * width);
    for (let step = 0; step < count; step++) {
      const row = isBackward ? count - 1 - step : step;
      gates.set(this.#stateBias);
      addProduct(this.#state, state, 0, gates, 0);
      const from = row * 3 * width;
      for (let unit = 0; unit < width; unit++) {
        const [reset, update, fresh] = [unit, width + unit, 2 * width + unit];
        const forget = sigmoid(at(inputs, from + reset) + at(gates, reset));
        const keep = sigmoid(at(inputs, from + update) + at(gates, update));
        const next = Math.tanh(at(inputs, from + fresh) + forget * at(gates, fresh));
        state[unit] = next + keep * (at(state, unit) - next);
      }
      result.set(state, row * resultWidth + column);
    }
  }
}

function at(table: Float64Array, cell: number): number {
  return table[cell] as number;
}
