import { expect, test } from "vitest";
import { dayNumber, dayOfRow, dayRows, dayText, freeRow, undatedDay, wantedRow } from "./row.ts";

const id = "0123456789abcdef".repeat(2);

test.each([
  ["1969-12-31T23:59:59.999Z", "1969-12-31", "the last day before 1970"],
  ["1970-01-01T00:00:00.000Z", "1970-01-01", "the first"],
  ["2024-02-29T12:00:00.000Z", "2024-02-29", "a leap day"],
  ["1600-01-01T00:00:00.000Z", "1600-01-01", "the first day of all"],
  ["0900-01-01T00:00:00.000Z", "1600-01-01", "what is older counts as of it"],
  ["9999-12-31T00:00:00.000Z", "9999-12-31", "the last"],
])("keeps the day of %s: %3$s", (at, day) => {
  expect(dayText(dayNumber(at))).toBe(day);
  expect(dayOfRow(wantedRow(id, at))).toBe(dayNumber(at));
});

test("gives rows that ascend with the minute, the undated below all", () => {
  const times = [
    "2020-10-05T23:59:00Z",
    "2020-10-06T00:00:00Z",
    "2020-10-06T00:01:00Z",
    "2020-10-06T23:59:59Z",
  ];
  const rows = [wantedRow(id, null), ...times.map((at) => wantedRow(id, at))];
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(dayOfRow(rows[0] as number)).toBe(undatedDay);
  expect(rows.every(Number.isSafeInteger)).toBe(true);
});

test("takes the next free row of the day, going round, and none of a full day", () => {
  const day = 7 * dayRows;
  expect(freeRow(day + 5, () => false)).toBe(day + 5);
  expect(freeRow(day + 5, (row) => row < day + 9)).toBe(day + 9);
  expect(freeRow(day + dayRows - 1, (row) => row === day + dayRows - 1)).toBe(day);
  expect(freeRow(day + 5, () => true)).toBe(null);
});
