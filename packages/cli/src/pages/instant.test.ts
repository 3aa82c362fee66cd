import { expect, test } from "vitest";
import { firstDay, lastDay } from "./days.ts";
import { instantOf } from "./instant.ts";

const now = Date.parse("2026-06-01T00:00:00Z");

test.each([
  ["2020-10-05T09:30:00Z", "2020-10-05T09:30:00.000Z"],
  ["2020-10-05T09:30:00+04:00", "2020-10-05T05:30:00.000Z"],
  ["2020-10-05 09:30", "2020-10-05T09:30:00.000Z"],
  ["2020-10-05", "2020-10-05T00:00:00.000Z"],
  ["20201005093000", "2020-10-05T09:30:00.000Z"],
  ["2020-02-29", "2020-02-29T00:00:00.000Z"],
])("reads %s", (given, expected) => {
  expect(instantOf(given, "--captured-at", now)).toBe(expected);
});

test.each([
  ["2021-02-29", "no leap year"],
  ["2020-02-30", "no day of February"],
  ["2020-13-01", "no month"],
  ["2020-10-05T25:00", "no hour"],
  ["5.10.2020", "not ISO 8601"],
  ["yesterday", "no date"],
  ["", "nothing"],
  ["2999-01-01", "the future"],
])("refuses %j: %s", (given) => {
  expect(() => instantOf(given, "--captured-at", now)).toThrow(/--captured-at/);
});

test.each([
  ["2020", "2020-01-01", "2020-12-31"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2021-02", "2021-02-01", "2021-02-28"],
  ["2020-10-05", "2020-10-05", "2020-10-05"],
])("%s is a range of days", (given, first, last) => {
  expect([firstDay(given, "--from"), lastDay(given, "--to")]).toEqual([first, last]);
});

test.each(["2020-13", "2021-02-30", "20", "2020-1", "now"])("%s is no day", (given) => {
  expect(() => firstDay(given, "--from")).toThrow(/--from/);
  expect(() => lastDay(given, "--to")).toThrow(/--to/);
});
