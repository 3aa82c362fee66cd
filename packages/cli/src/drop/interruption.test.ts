import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { Interruption } from "./interruption.ts";

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends work with %i", async (signal, code) => {
  const source = new EventEmitter();
  const interruption = new Interruption(source);
  interruption.listen();
  expect([interruption.hasHappened, interruption.exitCode]).toEqual([false, 0]);
  source.emit(signal, signal);
  await interruption.happened;
  expect([interruption.hasHappened, interruption.exitCode]).toEqual([true, code]);
});

test("only the first signal is taken, and none before it listens", () => {
  const source = new EventEmitter();
  const interruption = new Interruption(source);
  expect(source.listenerCount("SIGINT")).toBe(0);
  interruption.listen();
  source.emit("SIGINT", "SIGINT");
  expect(source.listenerCount("SIGINT")).toBe(0);
});
