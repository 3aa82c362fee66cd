import { expect, test } from "vitest";
import { keyOf, shapeOf } from "./shape.ts";

test.each([
  ["The council met on Monday and agreed to open the harbour.", true, "a sentence"],
  [
    "Նախարարը երկուշաբթի օրը հայտարարեց, որ բանակցությունները կշարունակվեն հաջորդ շաբաթ Երևանում։",
    true,
    "the Armenian full stop",
  ],
  ["Совет в понедельник решил открыть гавань для всех судов.", true, "a Russian sentence"],
  ["“We will not let them leave without a plan for the bank!”", true, "a stop inside a quote"],
  [
    "市議会は月曜日に港を開くことを決めたと発表した。来月から始まる予定である。",
    true,
    "a script without spaces",
  ],
  ["Read more.", false, "a stop does not make two words prose"],
  ["World News Politics Business Sport", false, "a menu in one line"],
  [
    "About Us Careers Press Room Media Kit Terms Of Use Privacy Notice Contact Us Help Centre Site Map Our Partners Newsletters Shop Now",
    false,
    "a long row of names",
  ],
  ["Harbour Council Backs Night Ferries to Orrin Island", false, "a headline"],
])("tells whether %j is prose", (text, isProse) => {
  expect(shapeOf(text).isProse).toBe(isProse);
});

test.each([
  ["İçeriğe Geç", "içeriğe geç", "the Turkish capital İ loses its loose dot"],
  ["ANA SAYFA", "ana sayfa", "plain letters"],
  ["Kapı", "kapi", "the dotless ı counts as i on both sides"],
  ["Share — this: article!", "share this article", "signs do not matter"],
  ["«»", "", "signs alone leave nothing"],
])("compares %j as %j", (text, key) => {
  expect(keyOf(text)).toBe(key);
});
