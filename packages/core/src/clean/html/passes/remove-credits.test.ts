import { expect, test } from "vitest";
import { parsePage } from "../../../page/page.ts";
import { cleanPage } from "../index.ts";

const story = [
  "The ferry left the quay on Monday with forty passengers on board, for the first time in eleven months, said the captain.",
  "The islanders had waited for the repair of the landing stage since the storm, and many had moved their boats to the inner harbour.",
  "A band played on the quay, and the mayor of Velmora kept his speech as short as the weather asked for.",
];
const textOf = (...lines: string[]) =>
  cleanPage(
    parsePage(
      `<title>Ferry sails</title><article><h1>Ferry sails</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</article>`,
    ),
  ).text;

test.each([
  ["Redaktion: Anna Vell; Bildredaktion: Bo Ek", "German"],
  ["Crédit photo : Anne Poe / Quai Photo", "French"],
  ["Fotos: Ana Vell", "Spanish"],
  ["Фото: Анна Велл", "Russian"],
  ["（取材・文=山田太郎、写真=佐藤花子）", "Japanese"],
  ["(责任编辑：王小明)", "Chinese"],
  ["사진 = 김민수", "Korean"],
  ["Fotoğraf: Ayşe Vell", "Turkish"],
  ["Zdjęcia: Anna Vell", "Polish"],
])("%j behind the text is no text (%s)", (line) => {
  expect(textOf(...story, line)).toBe(story.join("\n"));
});

test.each([
  ["Photos: they were all lost in the storm, says the keeper of the lighthouse.", "a sentence"],
  ["Video killed the ferry line, and nobody missed it for years, said the captain.", "no mark"],
])("%j stays (%s)", (line) => {
  expect(textOf(...story, line)).toBe([...story, line].join("\n"));
});
