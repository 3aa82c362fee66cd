import { expect, test } from "vitest";
import { shapeOf } from "../shape.ts";
import { lineOf } from "../text-document.ts";
import { factOf } from "./line-facts.ts";

const fact = (text: string) => factOf({ ...lineOf(1, text), shape: shapeOf(text) });

test.each([
  ["Mon 12 October 2020:", "date", "a standing date"],
  ["5 октября 2020 г.", "date", "a declined month"],
  ["12 Ekim 2020", "date", "Turkish"],
  ["12.10.2020, 14:30", "date", "numbers alone"],
  ["Publié le 14 mars 2021", "date", "behind a label"],
  ["By VOA News October 05, 2020", "byline", "a byline with its date"],
  ["Автор: Марина Полянова", "byline", "behind a colon"],
  ["Par Solène Audrac", "byline", "French"],
  ["Source: Le Parisien", "attribution", "an attribution"],
  ["Kaynak: Akçakuyu Postası", "attribution", "Turkish"],
])("reads %j as a %s line: %s", (text, kind) => {
  expect(fact(text)).toBe(kind);
});

test.each([
  ["By the river", "no name behind the by-word"],
  ["By Tuesday the river had risen by two metres.", "a sentence"],
  ["Source code of the voting machines", "no colon"],
  ["2020", "a lone number"],
  ["12 dead in Marrow", "a number in a headline"],
  ["May Day in Marrow", "a month's name in a headline"],
  ["Updated plans for the sea wall", "a label in a headline"],
  ["* * *", "no words"],
])("keeps %j as text: %s", (text) => {
  expect(fact(text)).toBeNull();
});
