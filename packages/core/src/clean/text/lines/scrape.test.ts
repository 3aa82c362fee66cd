import { expect, test } from "vitest";
import { readScrape } from "./scrape.ts";

const linesOf = (...lines: string[]) =>
  readScrape(lines.join("\n")).lines.map(({ source }) => source);

/** Wraps as programs do: a word that does not fit opens the next line. */
function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

const whole = [
  "The harbour council of Marrow Bay voted on Tuesday to run ferries through the night, and to pay for them out of the tolls of the new bridge. Nine of the fourteen members were in favour of it.",
  "The last boat has left at nine for as long as anybody on the island can remember, and those who missed it slept at the quay until the morning.",
];
const wrapped = whole.flatMap((text) => [...wrap(text, 60), ""]);

test("makes wrapped paragraphs whole, each at the line where it starts", () => {
  expect(linesOf(...wrapped)).toEqual(whole);
  expect(readScrape(wrapped.join("\n")).lines.map(({ at }) => at)).toEqual([1, 6]);
});

test.each([
  [
    "Russian",
    "Совет порта Тиша решил во вторник, что паромы будут ходить и ночью, а платить за них будут из сбора на новом мосту. Девять из четырнадцати членов совета были согласны с этим, но двое просили подождать до весны и посчитать всё ещё раз.",
  ],
  [
    "Armenian",
    "Խորհուրդը երեքշաբթի օրը որոշեց, որ լաստանավերը պետք է աշխատեն նաև գիշերը, իսկ ծախսերը կհոգան նոր կամրջի վճարներից։ Խորհրդի տասնչորս անդամներից իննը համաձայն էին, երկուսը խնդրեցին սպասել մինչև գարուն և նորից հաշվել։",
  ],
])("makes wrapped paragraphs whole in %s", (_, text) => {
  expect(linesOf(...wrap(text, 50))).toEqual([text]);
});

test.each([
  ["a menu above", ["Home", "World news", "Sport"]],
  ["a subhead", ["What comes after"]],
  ["a list", ["* two boats from Tolmere with room for ninety cars and a lounge", "* a night fare"]],
])("keeps %s apart from wrapped paragraphs", (_, lines) => {
  expect(linesOf(...lines, "", ...wrapped)).toEqual([...lines, ...whole]);
});

test.each([
  ["paragraphs, a line each", [...whole, "and so on, in small letters", ...whole]],
  [
    "short lines of a poem",
    [
      "the boat that left at nine",
      "will not come back",
      "and those who stay",
      "must wait",
      "until it is day",
      "upon the quay",
    ],
  ],
  ["a menu in small letters", ["home", "world news", "sport and games", "weather", "log in"]],
])("leaves %s as they are", (_, lines) => {
  expect(linesOf(...lines)).toEqual(lines);
});

const broken = [
  "The council of",
  "Marrow Bay",
  ", which met on Tuesday in the old customs house, agreed with",
  "Edda Lorne",
  ", its",
  "harbour master",
  ".",
];

test("mends sentences that were broken at their links", () => {
  expect(linesOf("Home", "Search", ...broken, "The boats will come in spring.")).toEqual([
    "Home",
    "Search",
    "The council of Marrow Bay, which met on Tuesday in the old customs house, agreed with Edda Lorne, its harbour master.",
    "The boats will come in spring.",
  ]);
});

test.each([
  ["a page with one such line", ["The council of Lower Velm met", ", and so on", "It agreed."]],
  ["labels", ["Fares", "(4 crowns)", "Boats", "two of them"]],
])("leaves %s as it is", (_, lines) => {
  expect(linesOf(...lines)).toEqual(lines);
});

test("never makes a line longer than a line may be", () => {
  const lines = Array.from(
    { length: 5_000 },
    () => "the boat that left the quay at nine will not come back",
  );
  for (const { source } of readScrape(lines.join("\n")).lines) {
    expect(source.length).toBeLessThanOrEqual(20_000);
  }
});
