/**
 * Digits of other scripts are read, and years of other calendars where their months, eras or the
 * page say which calendar they are of; elsewhere they are refused: a guess would move the day.
 */
import { describe, expect, test } from "vitest";
import { type DateContext, findDates } from "./index.ts";

const daysIn = (text: string, context: DateContext) =>
  findDates(text, context).map(({ value }) => value);

test.each([
  ["٢٠٢٠-١٠-٠٥", "2020-10-05", "Arabic-Indic digits, ISO order"],
  ["٠٥/١٠/٢٠٢٠", "2020-10-05", "Arabic-Indic digits with slashes, day first"],
  ["٥ أكتوبر ٢٠٢٠", "2020-10-05", "an Arabic month"],
  ["۵ اکتبر ۲۰۲۰", "2020-10-05", "Persian digits, Gregorian month"],
  ["५ अक्टूबर २०२०", "2020-10-05", "Devanagari digits"],
  ["৫ অক্টোবর ২০২০", "2020-10-05", "Bengali digits"],
])("reads %s as %s (%s)", (text, day) => {
  expect(daysIn(text, { language: "ar" })).toEqual([day]);
});

describe("names of months and eras", () => {
  test.each([
    ["5 ตุลาคม 2563", "2020-10-05", "a Buddhist year"],
    ["๕ ต.ค. ๒๕๖๓", "2020-10-05", "a short month, Thai digits"],
    ["วันที่ 5 ตุลาคม พ.ศ. 2563", "2020-10-05", "with its era"],
    ["5 ต.ค. ค.ศ. 2020", "2020-10-05", "the Christian era by name"],
    ["۱۴ مهر ۱۳۹۹", "2020-10-05", "a Persian month"],
    ["۳۰ اسفند ۱۳۹۹", "2021-03-20", "the last day of a Persian leap year"],
    ["۱ فروردین ۱۴۰۰", "2021-03-21", "the first of the next"],
    ["14 میزان 1399", "2020-10-05", "the same month in Kabul"],
    ["14 Mehr 1399", "2020-10-05", "and in Latin letters"],
    ["令和2年10月5日", "2020-10-05", "the fifth era of modern Japan"],
    ["平成三十一年四月三十日", "2019-04-30", "the fourth, in Chinese numerals"],
    ["令和元年5月1日", "2019-05-01", "the first year of an era"],
    ["昭和64年1月7日", "1989-01-07", "the third"],
    ["民國109年10月5日", "2020-10-05", "a year of the Republic"],
    ["中華民國一〇九年十月五日", "2020-10-05", "in full"],
    ["二〇二〇年十月五日", "2020-10-05", "Chinese numerals"],
    ["二零二零年十月二十五日", "2020-10-25", "another zero, and tens"],
    ["መስከረም 25 ቀን 2013", "2020-10-05", "an Ethiopian month"],
    ["25 መስከረም 2013", "2020-10-05", "the day first"],
    ["ጳጉሜን 5 ቀን 2012", "2020-09-10", "the thirteenth month"],
    ["ኦክቶበር 5 ቀን 2020", "2020-10-05", "a Gregorian month in Amharic"],
  ])("%s is %s (%s)", (text, day) => {
    expect(daysIn(text, {})).toEqual([day]);
  });
});

describe("numbers alone", () => {
  test.each<[string, string, DateContext]>([
    ["1399/07/14", "2020-10-05", { calendar: "persian" }],
    ["14-07-1399", "2020-10-05", { calendar: "persian" }],
    ["05/10/2563", "2020-10-05", { calendar: "buddhist" }],
    ["2563-10-05 09:30", "2020-10-05T09:30", { calendar: "buddhist" }],
    ["109/10/05", "2020-10-05", { calendar: "roc" }],
    ["109年10月5日", "2020-10-05", { calendar: "roc" }],
    ["2020/10/05", "2020-10-05", { calendar: "persian" }],
  ])("%s is %s (%j)", (text, day, context) => {
    expect(daysIn(text, context)).toEqual([day]);
  });

  test.each<[string, DateContext, string]>([
    ["05/10/2563", {}, "a Buddhist year on a page of no such calendar"],
    ["1399-07-14", {}, "a Persian year, or an Islamic one"],
    ["1399-07-14", { calendar: "buddhist" }, "a year of another calendar"],
    ["1399/13/14", { calendar: "persian" }, "no thirteenth month"],
    ["۳۰ اسفند ۱۳۹۸", {}, "no leap year"],
    ["109/10/05", {}, "a number of three digits"],
    ["109年10月5日", {}, "a year of which era"],
    ["192.168.10.12", { calendar: "roc" }, "an address"],
    ["二十年", {}, "twenty years"],
    ["١٨ صفر ١٤٤٢", {}, "an Islamic month: it begins when the moon is seen"],
    ["1442/02/18", {}, "an Islamic year in numbers"],
    ["17 Tishrei 5781", {}, "a Jewish month and year"],
  ])("%s is none (%j; %s)", (text, context) => {
    expect(daysIn(text, context)).toEqual([]);
  });
});

test("reads what offices and rarer languages print", () => {
  expect(daysIn("R2.10.5", { language: "ja" })).toEqual(["2020-10-05"]);
  expect(daysIn("R2.10.5", { language: "en" })).toEqual([]);
  expect(daysIn("၂၀၂၀ ခုနှစ် အောက်တိုဘာလ ၅ ရက်", {})).toEqual(["2020-10-05"]);
});

test("reads months of the language that a page declares beside the one it is written in", () => {
  const context = { language: "en", declared: "fil" };
  expect(daysIn("Hunyo 5, 2020", context)).toEqual(["2020-06-05"]);
  expect(daysIn("June 5, 2020", context)).toEqual(["2020-06-05"]);
});

test("owes nothing to the pages that were read before", () => {
  const before = daysIn("Hunyo 5, 2019", { language: "en" });
  expect(daysIn("Hunyo 5, 2019", { language: "fil" })).toEqual(["2019-06-05"]);
  expect(daysIn("Hunyo 5, 2019 ", { language: "en" }).length).toBe(before.length);
  expect(before).toEqual([]);
});
