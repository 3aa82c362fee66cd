import { expect, test } from "vitest";
import { familyOf, openingOf } from "./phrase-book.ts";
import { keyOf } from "./shape.ts";

test.each([
  ["Skip to content", "skip-link"],
  ["Zum Inhalt springen", "skip-link"],
  ["Перейти к содержанию", "skip-link"],
  ["İçeriğe geç", "skip-link"],
  ["Անցնել բովանդակությանը", "skip-link"],
  ["Partager cet article", "share"],
  ["Xəbəri paylaş", "share"],
  ["Republish this story", "share"],
  ["Join the Valleypost.example mailing list", "newsletter"],
  ["Please enter your comment!", "comments"],
  ["Ən çox oxunan", "related"],
  ["Ամենաընթերցված", "related"],
  ["Alle Cookies akzeptieren", "cookie"],
  ["Book Now", "button"],
  ["Check price at Fenwick Outfitters", "button"],
  ["Jetzt buchen", "button"],
  ["Ajouter au panier", "button"],
  ["Añadir al carrito", "button"],
  ["Оставить заявку", "button"],
  ["Sepete ekle", "button"],
  ["Səbətə əlavə et", "button"],
  ["Ավելացնել զամբյուղին", "button"],
  ["VALLEYFUND - Make a charitable donation in support of the village!", "donation"],
])("knows %j as a leftover of the family %s", (line, family) => {
  expect(familyOf(keyOf(line))).toBe(family);
});

test.each([
  ["Home again after forty years", "starts with a menu word"],
  ["A popular baker retires", "holds a section word"],
  ["The search goes on", "holds a menu word"],
  ["Commentators were surprised", "shares letters with a phrase, not words"],
  ["Befitting retaliation", "a subhead"],
  ["Booking now costs less", "shares letters with a button"],
  ["The quote that nobody wanted to get", "holds a button's words in another order"],
  ["", "nothing"],
])("leaves %j alone: it %s", (line) => {
  expect(familyOf(keyOf(line))).toBeNull();
});

test("looks for the words of a phrase with a gap in their order", () => {
  expect(familyOf("mailing list join the")).toBeNull();
});

test.each([
  ["By Mara Quill", "byline", "by"],
  ["Источник: Залесский вестник", "attribution", "источник"],
  ["Aktualisiert am 3. Mai 2021", "date", "aktualisiert am"],
])("reads the opening of %j", (line, family, words) => {
  const opening = openingOf(keyOf(line));
  expect(opening?.family).toBe(family);
  expect(words.startsWith(opening?.words ?? "?")).toBe(true);
});

test("finds no opening in a line that merely holds its words", () => {
  expect(openingOf(keyOf("Stand by Mara Quill"))?.family).not.toBe("byline");
});
