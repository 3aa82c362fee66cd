import { expect, test } from "vitest";
import { deployed, monthlyOf, sumOf } from "./monthly.ts";

const dollarsOf = (what: string, watched = 0) =>
  monthlyOf(watched).find((line) => line.what === what)?.dollars;

test("an idle month is what watches and waits, each at its price", () => {
  expect(dollarsOf("CloudWatch: alarms")).toBeCloseTo(deployed.alarms * 0.1);
  expect(dollarsOf("CloudWatch: dashboard")).toBe(3);
  // 43,800 runs of half a second and twice as many of a tenth on 1769 MB, and 730 of a second on 512 MB.
  expect(dollarsOf("Lambda: their GB-seconds")).toBeCloseTo(0.71, 2);
  // Five pollers of each queue, three times a minute.
  expect(dollarsOf("SQS: polls of the empty queues")).toBeCloseTo(0.526, 3);
});

test("a watched collection has an alarm more", () => {
  expect(sumOf(monthlyOf(3)) - sumOf(monthlyOf(0))).toBeCloseTo(0.3);
});
