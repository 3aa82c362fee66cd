/** The weights of small neural nets: whole numbers in a model's JSON file, and the step they count. */

/** A matrix, row after row. */
export interface WeightsFile {
  rows: number;
  columns: number;
  /** What one counts for. */
  step: number;
  values: number[];
}

/** A matrix that is ready for use, row after row. */
export interface Weights {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Reads weights; a file whose numbers do not fill its shape is refused, with what was expected. */
export function weightsOf({ rows, columns, step, values }: WeightsFile): Weights {
  if (values.length !== rows * columns) {
    throw new Error(`weights of ${rows} x ${columns} expected, found ${values.length} numbers`);
  }
  return { rows, columns, values: Float64Array.from(values, (value) => value * step) };
}

/** Rows that are summed at once: sums that do not wait for each other are faster by half. */
const abreast = 4;

/**
 * Adds the product of a matrix and a vector to another vector; both vectors are stretches of tables.
 */
export function addProduct(
  { rows, columns, values }: Weights,
  input: Float64Array,
  from: number,
  output: Float64Array,
  to: number,
): void {
  const together = rows - (rows % abreast);
  for (let row = 0; row < together; row += abreast) {
    let cell = row * columns;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let column = 0; column < columns; column++) {
      const value = input[from + column] as number;
      a += (values[cell] as number) * value;
      b += (values[cell + columns] as number) * value;
      c += (values[cell + 2 * columns] as number) * value;
      d += (values[cell + 3 * columns] as number) * value;
      cell++;
    }
    const at = to + row;
    output[at] = (output[at] as number) + a;
    output[at + 1] = (output[at + 1] as number) + b;
    output[at + 2] = (output[at + 2] as number) + c;
    output[at + 3] = (output[at + 3] as number) + d;
  }
  for (let row = together; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      sum += (values[row * columns + column] as number) * (input[from + column] as number);
    }
    output[to + row] = (output[to + row] as number) + sum;
  }
}
