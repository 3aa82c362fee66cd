/**
 * Progress of long work, on standard error: a bar with rate and time left on a terminal, plain lines
 * otherwise, nothing under `--json`.
 */
import { styleText } from "node:util";
import { speaksJson } from "./print.ts";

const barWidth = 24;

/** Without a terminal a line is printed at every tenth. */
const plainSteps = 10;

/** Where nobody knows how many there will be, a line is printed at every so many. */
const plainEvery = 10_000;

/** A rate says little before this long. */
const rateAfterMs = 1000;

export class Progress {
  readonly #label: string;
  readonly #total: number | null;
  readonly #stream: NodeJS.WriteStream;
  readonly #now: () => number;
  readonly #startedAt: number;
  #done = 0;

  constructor(
    label: string,
    total: number | null = null,
    stream: NodeJS.WriteStream = process.stderr,
    now: () => number = () => performance.now(),
  ) {
    this.#label = label;
    this.#total = total;
    this.#stream = stream;
    this.#now = now;
    this.#startedAt = now();
  }

  /** How many items are done. */
  get done(): number {
    return this.#done;
  }

  /** One more item is done, or several. */
  step(count = 1): void {
    this.#done += count;
    if (this.#stream.isTTY) this.#draw();
    else if (!speaksJson() && this.#crossesStep(count)) {
      this.#stream.write(`${this.#label} ${this.#count()}${this.#pace()}\n`);
    }
  }

  /** Leaves the line to what is printed next. */
  end(): void {
    if (this.#stream.isTTY && this.#done > 0) this.#stream.write("\r\u001b[K");
  }

  #count(): string {
    return this.#total === null ? `${this.#done}` : `${this.#done}/${this.#total}`;
  }

  /** `, 12/s, 1 min 20 s left`, once there is something to go by. */
  #pace(): string {
    const elapsedMs = this.#now() - this.#startedAt;
    if (elapsedMs < rateAfterMs) return "";
    const perSecond = (this.#done * 1000) / elapsedMs;
    const left = (this.#total ?? 0) - this.#done;
    const eta = left > 0 ? `, ${durationOf(left / perSecond)} left` : "";
    return `, ${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s${eta}`;
  }

  #crossesStep(count: number): boolean {
    const size = this.#total === null ? plainEvery : this.#total / plainSteps;
    return Math.floor(this.#done / size) > Math.floor((this.#done - count) / size);
  }

  #bar(): string {
    if (this.#total === null) return "";
    const filled = Math.round((barWidth * this.#done) / this.#total);
    return `${styleText("green", "█".repeat(filled))}${"░".repeat(barWidth - filled)} `;
  }

  #draw(): void {
    const text = `${this.#label} ${this.#bar()}${this.#count()}${this.#pace()}`;
    // A line longer than the screen could not be drawn over.
    const fits = this.#label.length + barWidth + 40 < (this.#stream.columns || 80);
    this.#stream.write(`\r\u001b[K${fits ? text : `${this.#label} ${this.#count()}`}`);
  }
}

function durationOf(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
