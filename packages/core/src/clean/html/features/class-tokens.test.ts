import { Element } from "domhandler";
import { expect, test } from "vitest";
import { NameLists } from "../../../page/names.ts";
import { TokenTable, tokensOf } from "./class-tokens.ts";

test.each<[Record<string, string>, string[], string]>([
  [{ class: "entryContent" }, ["entry", "content", "entry-content"], "camel case"],
  [{ id: "comments" }, ["comments", "~comment"], "a stem inside of a word"],
  [{ class: "c12 x" }, [], "letters alone and digits say nothing"],
  [{ role: "Main", itemprop: "articleBody" }, ["@main", "%articlebody"], "roles and properties"],
])("reads %j as %j: %s", (attribs, expected) => {
  expect(tokensOf(new Element("div", attribs))).toEqual(["<div", ...expected]);
});

test("gives an element the lowest and the highest value of its tokens", () => {
  const reader = new TokenTable(
    new Map([
      ["<aside", -1],
      ["story", 2],
      ["~comment", -3],
    ]),
  ).reader();
  const lists = new NameLists();
  reader.look(new Element("aside", {}), lists.of("story storycomments"), null);
  expect([reader.low, reader.high]).toEqual([-3, 2]);
  reader.look(new Element("p", {}), null, lists.of(""));
  expect([reader.low, reader.high]).toEqual([0, 0]);
});
