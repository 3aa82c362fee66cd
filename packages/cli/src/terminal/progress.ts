/** Progress of long work, on standard error: a bar on a terminal, plain lines otherwise. */
import { styleText } from "node:util";

const barWidth = 24;

/** Without a terminal a line is printed at every tenth. */
const plainSteps = 10;

export class Progress {
  readonly #label: string;
  readonly #total: number;
  readonly #stream: NodeJS.WriteStream;
  #done = 0;

  constructor(label: string, total: number, stream: NodeJS.WriteStream = process.stderr) {
    this.#label = label;
    this.#total = total;
    this.#stream = stream;
  }

  /** One more item is done. */
  step(): void {
    this.#done += 1;
    if (this.#stream.isTTY) this.#draw();
    else if (this.#crossesStep()) this.#stream.write(`${this.#label} ${this.#count()}\n`);
  }

  /** Leaves the line to what is printed next. */
  end(): void {
    if (this.#stream.isTTY && this.#done > 0) this.#stream.write("\r\u001b[K");
  }

  #count(): string {
    return `${this.#done}/${this.#total}`;
  }

  #crossesStep(): boolean {
    const part = (done: number) => Math.floor((done * plainSteps) / this.#total);
    return part(this.#done) > part(this.#done - 1);
  }

  #draw(): void {
    const filled = Math.round((barWidth * this.#done) / this.#total);
    const bar = styleText("green", "█".repeat(filled)) + "░".repeat(barWidth - filled);
    this.#stream.write(`\r${this.#label} ${bar} ${this.#count()}`);
  }
}
