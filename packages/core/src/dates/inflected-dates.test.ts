/** Dates whose years, months and days carry words, endings and numerals of their language. */
import { describe, expect, test } from "vitest";
import { type DateContext, findDates } from "./index.ts";

const daysIn = (text: string, context: DateContext = {}) =>
  findDates(text, context).map(({ value }) => value.slice(0, 10));

test.each([
  ["eu", "2020ko urriaren 5a", "the genitive of the month"],
  ["eu", "2020(e)ko urriaren 5(a)", "as locale data writes it"],
  ["eu", "Urriak 5, 2020", "the month first"],
  ["eu", "2020ko urr. 5a", "a short month"],
  ["mn", "2020 оны 10-р сарын 5", "a numbered month"],
  ["mn", "2020 оны 10 дугаар сарын 05-ны өдөр", "with its ordinal"],
  ["mn", "2020 оны аравдугаар сарын 5", "the ordinal as a word"],
  ["mn", "10 сарын 5, 2020", "the year last"],
  ["ug", "2020-يىلى 10-ئاينىڭ 5-كۈنى", "Uyghur"],
  ["ka", "2020 წლის 5 ოქტომბერს", "the dative of the month"],
  ["hy", "2020թ. հոկտեմբերի 5", "a sign behind the year"],
  ["hy", "2020 թվականի հոկտեմբերի 5-ին", "in full"],
  ["ta", "2020 ஆம் ஆண்டு அக்டோபர் மாதம் 5 ஆம் தேதி", "in full"],
  ["ta", "அக்டோபர் 5-ம் தேதி 2020", "the year last"],
  ["my", "အောက်တိုဘာလ (၅) ရက်၊ ၂၀၂၀", "the day in parentheses"],
  ["my", "၅ အောက်တိုဘာလ ၂၀၂၀", "the day first"],
  ["km", "ថ្ងៃទី៥ ខែតុលា ឆ្នាំ២០២០", "Khmer"],
  ["bn", "৫ই অক্টোবর ২০২০", "an ordinal"],
  ["hi", "5 अक्तूबर 2020", "a spelling that papers print"],
  ["si", "2020 ඔක්තෝබර් 5", "Sinhala"],
  ["or", "5 ଅକ୍ଟୋବର 2020", "Odia"],
  ["ur", "۵ اکتوبر، ۲۰۲۰", "an Arabic comma"],
  ["ckb", "5ی تەمووزی 2020", "Kurdish"],
  ["ar", "5 تشرين الأول/ أكتوبر 2020", "two names of a month"],
  ["ar", "5 أيلول (سبتمبر) 2020", "the second in parentheses"],
  ["ar", "5 جويلية 2020", "a month of Algeria and Tunisia"],
  ["ky", "2020-жылдын 5-октябры", "Kyrgyz"],
  ["uz", "2020-yil 5-oktabr", "Uzbek"],
  ["tk", "2020-nji ýylyň 5-nji oktýabry", "Turkmen"],
  ["az", "2020-ci il 5 oktyabr", "Azerbaijani"],
  ["hu", "2020. okt. 5., hétfő", "a short month with a dot"],
  ["vi", "05 Tháng Mười, 2020", "a month in words"],
  ["vi", "Tháng Mười 5, 2020", "the month first"],
  ["zh", "2020／10／05", "wide signs"],
  ["en", "05-OCT-20", "a year of two digits behind a name"],
  ["en", "Oct.5,2020", "no blanks"],
])("reads the day of %s in %j (%s)", (language, text) => {
  const day = /سبتمبر/.test(text)
    ? "2020-09-05"
    : /جويلية|تەمووز/.test(text)
      ? "2020-07-05"
      : "2020-10-05";
  expect(daysIn(text, { language })).toEqual([day]);
});

describe("Ethiopic numerals and eras", () => {
  test.each<[string, string, DateContext]>([
    ["መስከረም ፳፭ ቀን ፳፻፲፫ ዓ.ም.", "2020-10-05", {}],
    ["መስከረም ፳፭፣ ፳፻፲፫", "2020-10-05", {}],
    ["25/01/2013 ዓ.ም.", "2020-10-05", {}],
    ["5 ጥቅምቲ 2020", "2020-10-05", { language: "ti" }],
    ["መስከረም 25 ቀን 2013 ዓ.ም.", "2020-10-05", { language: "ti" }],
  ])("%s is %s (%j)", (text, day, context) => {
    expect(daysIn(text, context)).toEqual([day]);
  });
});

describe("Bikram Sambat", () => {
  const ne = { language: "ne", calendar: "bikram" } as const;
  test.each([
    ["२०७७ असोज १९ गते सोमबार", "2020-10-05", "the year first"],
    ["असोज १९, २०७७", "2020-10-05", "the month first"],
    ["सोमबार, १९ असोज २०७७, १२:३४", "2020-10-05", "the day first"],
    ["२०७७-०६-१९", "2020-10-05", "numbers"],
    ["२०८१ वैशाख १ गते", "2024-04-13", "the first day of a year"],
    ["Falgun 24, 2080", "2024-03-07", "Latin letters"],
    ["५ अक्टोबर २०२०", "2020-10-05", "a Gregorian day on such a page"],
  ])("%s is %s (%s)", (text, day) => {
    expect(daysIn(text, ne)).toEqual([day]);
  });

  test.each<[string, DateContext, string]>([
    ["२०७७ असोज ३२", ne, "no such day"],
    ["२०९९ असोज १९", ne, "a year whose months are not announced"],
    ["१९ कार्तिक २०७७", { language: "hi" }, "a month of the moon, in Hindi"],
  ])("%s is none (%j; %s)", (text, context) => {
    expect(daysIn(text, context)).toEqual([]);
  });
});

test.each<[string, DateContext, string]>([
  ["F-16-ABC-20", {}, "a number of a part"],
  ["5 سبتمبر (بغداد) 2020", { language: "ar" }, "a place in parentheses"],
  ["10 сарын дараа 5, 2020", { language: "mn" }, "ten months later"],
  ["5 أكتوبر/سبتمبر 2020", { language: "ar" }, "two months"],
])("finds no day in %j (%j; %s)", (text, context) => {
  expect(daysIn(text, context)).toEqual([]);
});
