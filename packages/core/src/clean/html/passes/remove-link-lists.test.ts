import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { blocksOf } from "../blocks/walk.ts";
import { cleanPage } from "../index.ts";
import { removeLinkLists } from "./remove-link-lists.ts";

const story = [
  "離島を結ぶフェリー「ハルデ」は火曜日の朝、四十人の乗客を乗せてミロウ港を出た。桟橋が閉鎖されてから十一か月ぶりの運航となる。",
  "島民は嵐で壊れた桟橋の修理を待ち続けていた。多くの漁船は内側の港に移されていたという。",
  "港湾評議会は工事費が予定を下回ったと説明し、利用者が増えれば夏に二隻目を借りる考えを示した。",
];
const headlines = [
  "北の村で市場が再開、魚の値段は据え置き",
  "灯台の灯り、三十年ぶりに点灯へ",
  "港の猫が駅長に就任、観光客でにぎわう",
];
const htmlOf = (below: string, type: string) =>
  `<html lang=ja><head><title>フェリー再開</title><meta property="og:type" content="${type}"><meta property="og:url" content="https://minato.example/a/1"></head><body><main><h1>フェリー再開</h1><div>${story.map((one) => `<p>${one}</p>`).join("")}</div>${below}</main></body></html>`;
/** What the pass alone leaves below the text. */
const left = (below: string, type = "article") => {
  const document = blocksOf(parsePage(htmlOf(below, type)).root);
  document.run([removeLinkLists]);
  const kept = document.kept().map(({ source }) => source);
  expect(kept.slice(1, 1 + story.length)).toEqual(story);
  return kept.slice(1 + story.length);
};
const list = (
  address: string,
  entry = (text: string, to: string) => `<a href="${to}">${text}</a>`,
) =>
  `<ul>${headlines.map((text, at) => `<li>${entry(text, `${address}${at}`)}</li>`).join("")}</ul>`;

test.each([
  [list("/b/"), "headlines alone"],
  [`<div><h2>社会の新着</h2>${list("/b/")}</div>`, "below a heading"],
  [
    list(
      "https://minato.example/b/",
      (text, to) =>
        `<a href="${to}"><p>${text}</p><p>${text.slice(0, 12)}と発表した...</p></a><p>1月14日</p>`,
    ),
    "with their first words and a day",
  ],
])("a list of other stories below the text goes: %j (%s)", (below) => {
  expect(left(below)).toEqual([]);
});

test.each([
  [list("https://archiv.example/b/"), "sources on another site"],
  [list("#note-"), "notes of the page itself"],
  [`${list("/b/")}<p>${story[0]?.replace("ハルデ", "ミナト")}</p>`, "the text goes on below"],
])("a list stays: %j (%s)", (below) => {
  expect(left(below)).toContain(headlines[0]);
});

test("a page that calls itself no article keeps its list", () => {
  expect(left(list("/b/"), "website")).toEqual(headlines);
});

test("a membership box above such a list goes as well", () => {
  const box =
    "<div><p>この記事は会員限定です。紙の新聞の定期購読者の方は、無料で会員登録できます。</p><ul><li>会員向け記事が読み放題</li><li>各種メールマガジンで最新情報をお届け</li></ul></div>";
  const html = htmlOf(`${box}<h2>社会の新着</h2>${list("/b/")}`, "article");
  expect(cleanPage(parsePage(html)).text).toBe(story.join("\n"));
});
