import { describe, expect, test } from "vitest";
import { maxLineLength } from "../records/limits.ts";
import { type DateContext, findDates, parseDate } from "./index.ts";

const at = "2020-10-05T01:00:00Z";

describe("parseDate", () => {
  test.each<[string, string, DateContext, string]>([
    ["2020-10-05", "2020-10-05", {}, "ISO day"],
    ["2020-10-05T09:30:00.123Z", "2020-10-05T09:30:00Z", {}, "ISO instant"],
    ["2020-10-05T23:30:00-0700", "2020-10-05T23:30:00-07:00", {}, "the day as printed, not in UTC"],
    ["20201005T0930Z", "2020-10-05T09:30Z", {}, "basic form"],
    ["Mon, 05 Oct 2020 09:30:00 +0400", "2020-10-05T09:30:00+04:00", {}, "RFC 2822"],
    ["October 5, 2020 at 9:30 p.m. EDT", "2020-10-05T21:30-04:00", {}, "half days and a zone"],
    ["Oct. 5th, 2020", "2020-10-05", {}, "short month, ordinal"],
    ["5. Oktober 2020 um 14.30 Uhr", "2020-10-05T14:30", { language: "de" }, "German"],
    ["5 января 2020 г. в 12:30", "2020-01-05T12:30", {}, "Russian genitive"],
    ["5 жовтня 2020", "2020-10-05", {}, "Ukrainian"],
    ["5 հոկտեմբերի, 2020 թ.", "2020-10-05", {}, "Armenian"],
    ["5 oktyabr 2020, 12:00", "2020-10-05T12:00", {}, "Azerbaijani"],
    ["05 Ekim 2020", "2020-10-05", {}, "Turkish"],
    ["5 ოქტომბერი, 2020", "2020-10-05", {}, "Georgian"],
    ["۵ اکتبر ۲۰۲۰", "2020-10-05", {}, "Persian digits"],
    ["٥ تشرين الأول ٢٠٢٠", "2020-10-05", {}, "two-word Arabic month"],
    ["2020年10月5日", "2020-10-05", {}, "Chinese and Japanese"],
    ["2020년 10월 5일", "2020-10-05", {}, "Korean"],
    ["2020. október 5.", "2020-10-05", {}, "Hungarian"],
    ["2020. gada 5. oktobris", "2020-10-05", {}, "Latvian"],
    ["5 de outubro de 2020", "2020-10-05", {}, "Portuguese"],
    ["7 janv. 2019 à 10h30", "2019-01-07T10:30", {}, "French"],
    ["5 tháng 10, 2020", "2020-10-05", {}, "Vietnamese"],
    ["5 KASIM 2020 PERŞEMBE", "2020-11-05", { language: "tr" }, "Turkish capitals without a dot"],
    ["5 NİSAN 2020", "2020-04-05", { language: "tr" }, "Turkish capitals with a dot"],
    ["Selasa, 3 Nop 2020", "2020-11-03", { language: "id" }, "Indonesian as printed"],
    ["3 Pebruari 2020", "2020-02-03", { language: "id" }, "Indonesian as it was spelled"],
    ["Hunyo 3, 2020", "2020-06-03", { language: "fil" }, "Filipino"],
    ["3 Okthoba 2020", "2020-10-03", { language: "zu" }, "Zulu"],
    ["၃ ဇွန် ၂၀၂၀", "2020-06-03", {}, "Burmese by its script, whatever the language"],
    ["5 listopada 2020", "2020-11-05", { language: "pl" }, "listopad in Polish"],
    ["5. listopada 2020", "2020-10-05", { language: "hr" }, "listopad in Croatian"],
  ])("reads %j as %s (%j; %s)", (text, value, context) => {
    expect(parseDate(text, context)).toMatchObject({ value, assumed: [] });
  });

  test.each<[string, string, DateContext, string[], string]>([
    ["Saturday (3/10/2020)", "2020-10-03", { language: "en" }, [], "the weekday decides"],
    ["Tuesday 3/10/2020", "2020-03-10", {}, [], "the other weekday decides otherwise"],
    ["13/10/2020", "2020-10-13", { language: "en-US" }, [], "no thirteenth month"],
    ["10/13/2020", "2020-10-13", { language: "de" }, [], "no thirteenth month"],
    ["3.10.2020", "2020-10-03", { language: "en-US" }, [], "dots are day first"],
    ["3/10/2020", "2020-10-03", { language: "fr" }, [], "language"],
    ["3/10/2020", "2020-10-03", { language: "en", region: "gb" }, [], "country"],
    ["3/10/2020", "2020-03-10", { language: "en-US" }, [], "country of the tag"],
    ["3/10/2020", "2020-03-10", { language: "en" }, ["order"], "nothing decides"],
    ["3/10/2020", "2020-10-03", {}, ["order"], "nothing is known"],
    ["5/10/20", "2020-10-05", { language: "it" }, ["year"], "the century is filled in"],
    ["3 hours ago", "2020-10-04", { capturedAt: at }, ["relative"], "counted from the capture"],
    ["vor 3 Tagen", "2020-10-02", { language: "de", capturedAt: at }, ["relative"], "German"],
    ["вчера", "2020-10-04", { language: "ru", capturedAt: at }, ["relative"], "Russian"],
  ])("reads %j as %s (%j assumes %j; %s)", (text, value, context, assumed) => {
    expect(parseDate(text, context)).toMatchObject({ value, assumed });
  });

  test.each<[string, DateContext, string]>([
    ["", {}, "nothing"],
    ["Sept. 27", {}, "no year"],
    ["October 2020", {}, "no day"],
    ["© 2020", {}, "a copyright year"],
    ["31/02/2020", {}, "no such day"],
    ["05/10/2563", {}, "a Buddhist year, on a page of no such calendar"],
    ["14/07/1399", {}, "a Persian year, or an Islamic one"],
    ["5 listopad 2020", {}, "two languages mean two months"],
    ["3 hours ago", {}, "no capture to count from"],
    ["It began two days ago", { capturedAt: at }, "prose"],
    ["version 3.2.1", {}, "a version"],
    ["192.168.10.12", {}, "an address"],
    ["+44 20 1234 2020", {}, "a telephone"],
    ["room 5 of 2020", {}, "a word that is no month"],
    ["16:9", {}, "a ratio"],
  ])("reads no date in %j (%j; %s)", (text, context) => {
    expect(parseDate(text, context)).toBeNull();
  });

  test("takes no zone that names several", () => {
    expect(parseDate("5 Oct 2020 09:30 IST")?.value).toBe("2020-10-05T09:30");
  });
});

describe("findDates", () => {
  test("finds each date once, in order, with its place", () => {
    const text = "Posted 5 October 2020, updated 2020-10-07 and 8/10/2020.";
    const found = findDates(text, { language: "fr" });
    expect(found.map(({ value }) => value)).toEqual(["2020-10-05", "2020-10-07", "2020-10-08"]);
    expect(found.map(({ index, end }) => text.slice(index, end))).toEqual(
      found.map(({ raw }) => raw),
    );
  });

  test("leaves the word before a month name out of the date", () => {
    expect(findDates("By Invented News October 05, 2020")[0]?.raw).toBe("October 05, 2020");
  });

  test("tells whether a weekday beside the date agrees", () => {
    expect(findDates("Monday, October 5, 2020")[0]?.weekdayAgrees).toBe(true);
    expect(findDates("Sunday, October 5, 2020")[0]?.weekdayAgrees).toBe(false);
  });

  test.each([["1 "], ["a"], ["1/"], ["1 de "], ["May "], ["2020 "], ["5 October "]])(
    "reads past a line full of %j to the date at its end",
    (piece) => {
      const text = `${piece.repeat((maxLineLength - 20) / piece.length)} on 2020-10-05`;
      expect(findDates(text).at(-1)?.value).toBe("2020-10-05");
    },
  );
});
