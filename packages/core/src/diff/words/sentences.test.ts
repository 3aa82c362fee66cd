import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

test.each([
  ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"], "stops"],
  ['He said "Go." She went.', ['He said "Go."', "She went."], "a closing sign goes with its stop"],
  ["Mr. Tarn met J. Quill.", ["Mr. Tarn met J. Quill."], "initials and forms of address go on"],
  ["It cost 3.5 crowns.", ["It cost 3.5 crowns."], "no space behind the dot"],
  ["See velm.example. it is gone", ["See velm.example. it is gone"], "a small letter goes on"],
  ["Первое. Второе.", ["Первое.", "Второе."], "any script with capitals"],
  ["一。二。", ["一。", "二。"], "stops without spaces"],
  ["الأولى. الثانية؟ الثالثة", ["الأولى.", "الثانية؟", "الثالثة"], "scripts without capitals"],
  ["A heading\nA text", ["A heading", "A text"], "a line that ends"],
  [
    "The ferry\nsailed again.\nIt rained.",
    ["The ferry sailed again.", "It rained."],
    "a wrapped one",
  ],
  ["The end.\nbeginning small", ["The end.", "beginning small"], "a stop ends a wrapped line too"],
  ["", [], "nothing"],
])("%j is %j: %s", (text, expected) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(expected);
});

test("sentences that only their setting tells apart are equal", () => {
  const [one, other] = [`“Well”, he said – twice`, `"Well", he said - twice`].map(sentencesOf);
  expect(one?.[0]?.key).toBe(other?.[0]?.key);
});

test.each([
  ["12 died on 5.10.2020", ["12", "5.10.2020"], "dates are one token"],
  ["1,200 and 1 200 and 1 200", ["1,200", "1 200", "1 200"], "groups of three"],
  ["from -7.5 to +3", ["-7.5", "+3"], "signs"],
  ["a 12-year-old F-16 and COVID-19", ["12", "F-16", "COVID-19"], "names of things"],
  ["۱۲ کشته", ["۱۲"], "digits of other scripts"],
  ["twelve died", [], "words are none: no list is asked"],
])("the numbers of %j are %j: %s", (text, expected) => {
  const found = tokensOf(text).filter(({ kind }) => kind === "number");
  expect(found.map((token) => token.text)).toEqual(expected);
});
