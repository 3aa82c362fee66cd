/** Dates whose months are numbers with words, or two names, as some languages print them. */
import { monthOf } from "./calendar-names.ts";
import type { Read, Shape } from "./shapes.ts";

/** The months of Mongolian, which are ordinals. */
const mongolian =
  "нэгдүгээр хоёрдугаар гуравдугаар дөрөвдүгээр тавдугаар зургаадугаар долоодугаар наймдугаар есдүгээр аравдугаар арваннэгдүгээр арванхоёрдугаар";
/** The months of Vietnamese: "tháng Ba"; the first and the last have names besides. */
const vietnamese = "một hai ba tư năm sáu bảy tám chín mười mười-một mười-hai";
const numbers: ReadonlyMap<string, number> = new Map([
  ...[mongolian, vietnamese].flatMap((row) =>
    row.split(" ").map((word, index) => [word.replace("-", " "), index + 1] as const),
  ),
  ...([
    ["зургадугаар", 6],
    ["долдугаар", 7],
    ["giêng", 1],
    ["bẩy", 7],
    ["chạp", 12],
  ] as const),
]);

const word = String.raw`[\p{L}]{2,7}(?:\s(?:một|hai))?`;
const arabicName = String.raw`[\p{Script=Arabic}]{2,8}(?:\s[\p{Script=Arabic}]{3,6})?`;

/** In order: those with more words first. */
export const wordedShapes: readonly Shape[] = [
  {
    name: "mongolian", // 2020 оны 10-р сарын 5, 2020 оны аравдугаар сарын 5-ны өдөр
    signs: ["сар"],
    pattern:
      /(?<!\d)(\d{4})(?:\s?оны?|-)\s{0,2}(\d{1,2}|\p{L}{7,16}|арван\s\p{L}{9,12})(?:\s?-?р|\s?-?\s?д[уү]г[аэ]{2}р)?\s?сар(?:ын)?[\s-]{1,2}(\d{1,2})(?!\d)/giu,
    read: ([, year, month, day]) => counted(year, month?.replace(/\s/g, ""), day),
  },
  {
    name: "mongolian-year-last", // 10 сарын 5, 2020
    signs: ["сар"],
    pattern: /(?<!\d)(\d{1,2})(?:\s?-?р)?\s?сарын\s(\d{1,2}),?\s(\d{4})(?!\d)/giu,
    read: ([, month, day, year]) => counted(year, month, day),
  },
  {
    name: "uyghur", // 2020-يىلى 10-ئاينىڭ 5-كۈنى
    signs: ["يىل"],
    pattern: /(?<!\d)(\d{4})-?\s?يىل(?:ى)?\s(\d{1,2})-?\s?ئاي(?:نىڭ)?\s(\d{1,2})/gu,
    read: ([, year, month, day]) => counted(year, month, day),
  },
  {
    name: "vietnamese", // 5 tháng 10, 2020; ngày 5 tháng Mười năm 2020
    signs: ["th", "Th", "TH"],
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})\s(?:tháng|thg)\s(\d{1,2}|${word}),?\s(?:năm\s)?(\d{4})(?!\d)`,
      "giu",
    ),
    read: ([, day, month, year]) => counted(year, month, day),
  },
  {
    name: "vietnamese-month-first", // Tháng Mười 5, 2020
    signs: ["th", "Th", "TH"],
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d]\s)tháng\s(\d{1,2}|${word})\s(\d{1,2}),\s(?:năm\s)?(\d{4})(?!\d)`,
      "giu",
    ),
    read: ([, month, day, year]) => counted(year, month, day),
  },
  {
    name: "arabic-two-names", // 5 تشرين الأول/ أكتوبر 2020, 5 أيلول (سبتمبر) 2020
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})\s(${arabicName})\s?[/(]\s?(${arabicName})\)?[،,]?\s(\d{4})(?!\d)`,
      "gu",
    ),
    read: ([, day, name, other, year], language) =>
      named(year, monthOf(name ?? "", language), monthOf(other ?? "", language), day),
  },
  {
    name: "tamil", // மார்ச் 7-ம் தேதி 2024
    signs: ["தேதி"],
    pattern: /([\p{Script=Tamil}]{2,12})\s(\d{1,2})\s?-?\s?(?:ஆ?ம்)\sதேதி,?\s(\d{4})(?!\d)/gu,
    read: ([, month, day, year]) => {
      const found = monthOf(month ?? "", "ta");
      return named(year, found, found, day);
    },
  },
];

type Part = string | undefined;

function counted(year: Part, month: Part, day: Part): Read | null {
  const plain = month?.toLowerCase().normalize("NFC") ?? "";
  const number = /^\d/.test(plain) ? Number(plain) : (numbers.get(plain) ?? null);
  return named(year, number, number, day);
}

/** One month that two names agree on. */
function named(year: Part, month: number | null, other: number | null, day: Part): Read | null {
  if (month === null || month !== other) return null;
  const read = { year: Number(year), month, day: Number(day) };
  return { day: read, monthFirst: null, shortYear: false, skip: 0 };
}
