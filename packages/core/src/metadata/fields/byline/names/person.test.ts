import { expect, test } from "vitest";
import { cleanName, isPerson } from "./person.ts";

test.each([
  ["Ann Example Ann Example", "Ann Example", "printed twice"],
  ["Ann Example Ann", "Ann Example", "a sentence begins"],
  ["Ann Example is a sailor", "Ann Example", "a sentence goes on"],
  ["Ann Example on", "Ann Example", "a date has been taken out"],
  ["Ann Example Follow", "Ann Example", "a button"],
  ["Ann Example, Senior Reporter", "Ann Example", "a role"],
  ["Ann Example Chefredakteurin", "Ann Example", "a role that ends as another does"],
  ["Ann Example.", "Ann Example", "the sentence ends"],
  ["Ann Example Jr.", "Ann Example Jr.", "a dot of the name's own"],
  ["Tide On", "Tide On", "a name may end like a sentence goes on"],
  ["Ann", "Ann", "nothing to take off"],
])("%s is %s (%s)", (piece, name) => {
  expect(cleanName(piece)).toBe(name);
});

test.each([
  ["tidewatcher", true, false, "a pen name must be declared"],
  ["Ann de la Example", true, true, "particles"],
  ["Staff", false, false, "nobody"],
  ["Sunday Special", true, true, "a day with a second word"],
  ["Monday", false, false, "a day"],
  ["Quay 7", true, false, "a number"],
])("%s is a person if declared: %s, if printed: %s (%s)", (name, declared, printed) => {
  expect(isPerson(name, false)).toBe(declared);
  expect(isPerson(name, true)).toBe(printed);
});
