import { expect, test } from "vitest";
import { leadsTo, ownership, siteLetters } from "./profile.ts";

test.each([
  ["/author/ann-example/", "Ann Example", "a folder"],
  ["https://example.org/people/ann_example#bio", "Ann Example", "an anchor behind it"],
  ["/library/?_author=Ann%20Example", "Ann Example", "a parameter"],
  ["/by/jorg-muster", "Jörg Muster", "an accent"],
  ["/authors/annexample7", "ann example", "letters without spaces"],
])("%s leads to %s (%s)", (href, name) => {
  expect(leadsTo(href, name)).toBe(true);
});

test.each([
  ["/author/bo-sample/", "Ann Example", "somebody else"],
  ["/ann-example/bridge-reopens", "Ann Example", "a page in a folder of that name"],
  ["/author/anna/", "Ann", "too few letters"],
  ["/author/%E0%A4%A/", "Ann Example", "a broken address"],
])("%s does not lead to %s (%s)", (href, name) => {
  expect(leadsTo(href, name)).toBe(false);
});

test.each([
  ["https://www.annexample.org/a", "annexample"],
  ["https://ann.example.org/a", "annexample"],
  ["https://quay.example.org/~annex/a", "quayexample annex"],
  ["https://quay.example.org/@annex", "quayexample annex"],
  ["not an address", ""],
])("the site of %s is %j", (url, letters) => {
  expect(siteLetters(url)).toBe(letters);
});

test.each([
  ["Ann Example", "annexample", 2, "all of the name"],
  ["Ann Example", "examplewrites", 1, "a word of it"],
  ["Ann Example", "quaypost", 0, "none"],
  ["Ann Lee", "annals", 0, "a short word says nothing"],
  ["Example", "example", 1, "one word alone may be the company's"],
  ["Ann Example", "", 0, "no address"],
])("%s owns %j: %d (%s)", (name, site, share) => {
  expect(ownership(name, site)).toBe(share);
});
