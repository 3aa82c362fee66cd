import { describe, expect, test } from "vitest";
import { axisOf, lagOf, type Span, spanOf } from "./time-axis.ts";

/** A span that is there. */
function span(at: string): Span {
  const found = spanOf(at);
  if (found === null) throw new Error(`${at} is no date`);
  return found;
}

describe("a date", () => {
  test("to the day is a span of a day, to the minute a point", () => {
    const day = span("2020-10-05");
    expect(day.toMs - day.fromMs).toBe(86_400_000);
    const minute = span("2020-10-05T08:30:00Z");
    expect(minute.toMs).toBe(minute.fromMs);
  });

  test.each([[null], ["soon"], ["<b>2020</b>"], [""]])("that is none is none: %s", (at) => {
    expect(spanOf(at)).toBe(null);
  });
});

describe("an axis", () => {
  test("puts first and last at its margins, the middle in the middle", () => {
    const days = ["2020-10-05T00:00:00Z", "2020-10-05T12:00:00Z", "2020-10-06T00:00:00Z"].map(span);
    const axis = axisOf(days);
    expect(days.map(({ fromMs }) => axis?.percentOf(fromMs))).toEqual([3, 50, 97]);
  });

  test("of one instant has it in the middle; of none there is none", () => {
    const only = span("2020-10-05T00:00:00Z");
    expect(axisOf([only])?.percentOf(only.fromMs)).toBe(50);
    expect(axisOf([])).toBe(null);
  });
});

test.each([
  ["2020-10-05T08:00:00Z", "2020-10-05T08:00:20Z", "the same minute"],
  ["2020-10-05T08:00:00Z", "2020-10-05T08:45:00Z", "45 min later"],
  ["2020-10-05T08:00:00Z", "2020-10-05T10:14:00Z", "2 h 14 min later"],
  ["2020-10-05T08:00:00Z", "2020-10-08T09:59:00Z", "3 d 1 h later"],
  ["2020-10-05T08:00:00Z", "2020-10-08T08:10:00Z", "3 d later"],
  ["2020-10-05", "2020-10-05T23:00:00Z", "the same day"],
  ["2020-10-05T23:00:00Z", "2020-10-06", "1 d later"],
])("from %s to %s it is %s: no finer than the dates are", (first, later, lag) => {
  expect(lagOf(span(first), span(later))).toBe(lag);
});
