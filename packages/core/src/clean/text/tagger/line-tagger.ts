/**
 * The tagger of lines: a net that reads a page's lines from both ends, so that what it says of one
 * bears on all that it has seen. Trees look at a line and count around it; this follows the page.
 */
import { columnOf } from "../../../models/columns.ts";
import { Dense, type DenseFile, rectify } from "../../../models/dense.ts";
import { Gru, type GruFile } from "../../../models/gru.ts";
import { type Weights, type WeightsFile, weightsOf } from "../../../models/weights.ts";
import type { ScrapeLine } from "../lines/scrape.ts";
import { lineWordsOf } from "./line-words.ts";

/** A tagger as its JSON file holds it; the card beside the file says where it comes from. */
export interface TaggerFile {
  /** The features in use, and the mean and the spread of their signed logarithms. */
  features: string[];
  means: number[];
  spreads: number[];
  /** The words that it knows, a blank between them; their vectors stand in this order. */
  words: string;
  vectors: WeightsFile;
  /** From features and words to a line's own vector. */
  line: DenseFile;
  forward: GruFile;
  backward: GruFile;
  hidden: DenseFile;
  output: DenseFile;
}

/** Spreads beyond which a feature counts as that far. */
const maxSpread = 5;

export class LineTagger {
  readonly #columns: readonly number[];
  readonly #means: Float64Array;
  readonly #scales: Float64Array;
  readonly #words: ReadonlyMap<string, number>;
  readonly #vectors: Weights;
  readonly #line: Dense;
  readonly #forward: Gru;
  readonly #backward: Gru;
  readonly #hidden: Dense;
  readonly #output: Dense;

  /** `columns` names the features of a row in order. */
  constructor(file: TaggerFile, columns: readonly string[]) {
    this.#columns = file.features.map((name) => columnOf(name, columns));
    this.#means = Float64Array.from(file.means);
    this.#scales = Float64Array.from(file.spreads, (spread) => 1 / spread);
    this.#words = new Map(file.words.split(" ").map((word, at) => [word, at]));
    this.#vectors = weightsOf(file.vectors);
    this.#line = new Dense(file.line);
    this.#forward = new Gru(file.forward);
    this.#backward = new Gru(file.backward);
    this.#hidden = new Dense(file.hidden);
    this.#output = new Dense(file.output);
  }

  /** The log odds of each line of a page that it is the article's; `table` has its features. */
  logOdds(lines: readonly ScrapeLine[], table: Float32Array): Float64Array {
    const own = rectify(this.#line.apply(this.#inputsOf(lines, table)));
    const read = new Float64Array(lines.length * 2 * this.#forward.width);
    this.#forward.read(own, read, 0, false);
    this.#backward.read(own, read, this.#forward.width, true);
    const joined = beside(read, own, lines.length);
    return this.#output.apply(rectify(this.#hidden.apply(joined)));
  }

  /** What the net is shown of each line: the mean vector of its words, and its features. */
  #inputsOf(lines: readonly ScrapeLine[], table: Float32Array): Float64Array {
    const size = this.#vectors.columns;
    const width = size + this.#columns.length;
    const tableWidth = table.length / lines.length;
    const inputs = new Float64Array(lines.length * width);
    lines.forEach(({ shape }, at) => {
      const start = at * width;
      this.#readWords(shape.key, inputs, start);
      this.#columns.forEach((column, n) => {
        const value = signedLog(table[at * tableWidth + column] as number);
        const spreads = (value - (this.#means[n] as number)) * (this.#scales[n] as number);
        inputs[start + size + n] = Math.max(-maxSpread, Math.min(maxSpread, spreads));
      });
    });
    return inputs;
  }

  #readWords(key: string, inputs: Float64Array, start: number): void {
    const { columns: size, values } = this.#vectors;
    const known = lineWordsOf(key).flatMap((word) => this.#words.get(word) ?? []);
    for (const word of known) {
      for (let n = 0; n < size; n++) {
        const value = values[word * size + n] as number;
        inputs[start + n] = (inputs[start + n] as number) + value / known.length;
      }
    }
  }
}

/** Large counts differ less than small ones do. */
function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}

/** Two tables of as many rows side by side. */
function beside(left: Float64Array, right: Float64Array, count: number): Float64Array {
  const [leftWidth, rightWidth] = [left.length / count, right.length / count];
  const joined = new Float64Array(left.length + right.length);
  for (let row = 0; row < count; row++) {
    const start = row * (leftWidth + rightWidth);
    joined.set(left.subarray(row * leftWidth, (row + 1) * leftWidth), start);
    joined.set(right.subarray(row * rightWidth, (row + 1) * rightWidth), start + leftWidth);
  }
  return joined;
}
