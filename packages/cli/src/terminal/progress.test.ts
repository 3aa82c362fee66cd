import { expect, test } from "vitest";
import { Progress } from "./progress.ts";

function streamOf(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { written, stream: { isTTY, columns: 80, write } as unknown as NodeJS.WriteStream };
}

test("tells rate and time left once there is something to go by", () => {
  const { written, stream } = streamOf(true);
  let now = 0;
  const progress = new Progress("dropped", 100, stream, () => now);
  now = 500;
  progress.step();
  expect(written.at(-1)).not.toContain("/s");
  now = 2000;
  for (let n = 0; n < 19; n += 1) progress.step();
  expect(written.at(-1)).toMatch(/20\/100, 10\/s, 8 s left$/);
});

test.each<[done: number, total: number, seconds: number, expected: RegExp]>([
  [60, 120, 3660, /, 1 h 1 min left$/],
  [30, 60, 90, /, 1 min 30 s left$/],
  [3, 3, 60, /3\/3, 0\.1\/s$/],
])("%i of %i after %i s", (done, total, seconds, expected) => {
  const { written, stream } = streamOf(true);
  let now = 0;
  const progress = new Progress("settled", total, stream, () => now);
  now = seconds * 1000;
  for (let n = 0; n < done; n += 1) progress.step();
  expect(written.at(-1)).toMatch(expected);
});

test("without a terminal it writes a line at every tenth", () => {
  const { written, stream } = streamOf(false);
  const progress = new Progress("settled", 100, stream, () => 0);
  for (let n = 0; n < 100; n += 1) progress.step();
  expect(written).toHaveLength(10);
});
