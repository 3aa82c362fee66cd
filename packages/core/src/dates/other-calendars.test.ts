/**
 * Digits of other scripts are read; years of other calendars are refused, for nothing on the spot
 * says which calendar they are of, and a guess would move the day.
 */
import { expect, test } from "vitest";
import { findDates } from "./index.ts";

test.each([
  ["٢٠٢٠-١٠-٠٥", "2020-10-05", "Arabic-Indic digits, ISO order"],
  ["٠٥/١٠/٢٠٢٠", "2020-10-05", "Arabic-Indic digits with slashes, day first"],
  ["٥ أكتوبر ٢٠٢٠", "2020-10-05", "an Arabic month"],
  ["۵ اکتبر ۲۰۲۰", "2020-10-05", "Persian digits, Gregorian month"],
  ["५ अक्टूबर २०२०", "2020-10-05", "Devanagari digits"],
  ["৫ অক্টোবর ২০২০", "2020-10-05", "Bengali digits"],
])("reads %s as %s (%s)", (text, day) => {
  expect(findDates(text, { language: "ar" }).map(({ value }) => value)).toEqual([day]);
});

test.each([
  ["5 ตุลาคม 2563", "a Buddhist year"],
  ["05/10/2563", "a Buddhist year in numbers"],
  ["۱۴ مهر ۱۳۹۹", "a Persian month and year"],
  ["1399-07-14", "a Persian year in ISO order"],
  ["١٨ صفر ١٤٤٢", "an Islamic month and year"],
  ["1442/02/18", "an Islamic year in numbers"],
  ["令和2年10月5日", "a year of an era"],
  ["民國109年10月5日", "a year of the Republic"],
  ["17 Tishrei 5781", "a Jewish month and year"],
])("refuses %s (%s)", (text) => {
  expect(findDates(text, {})).toEqual([]);
});
